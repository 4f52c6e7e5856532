// SPDX-License-Identifier: MIT
#pragma once

#include "model/log_model.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;

namespace outcry {

class EmptyState;
class LogFilter;

/// The log: level and text to look for, following or standing still, copied or saved as plain text.
class LogPane : public QWidget
{
    Q_OBJECT

public:
    explicit LogPane(QWidget *parent = nullptr);

    [[nodiscard]] LogModel &lines() { return *m_lines; }
    /// Warnings and failures since the pane was looked at last.
    [[nodiscard]] int unseenWarnings() const { return m_unseenWarnings; }
    /// What is shown, or of it what is selected; a line each.
    [[nodiscard]] QString text(bool isOnlySelected) const;
    /// Writes what is shown. Empty, or why it could not be written.
    [[nodiscard]] QString saveTo(const QString &path) const;
    [[nodiscard]] QList<QAction *> logActions() const { return {m_follow, m_copy, m_save}; }
    [[nodiscard]] bool isFollowing() const;

public slots:
    void append(const outcry::LogLine &line);
    void copy();
    void askWhereToSave();
    void startFiltering();

signals:
    void unseenWarningsChanged(int count);

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpActions();
    QLayout *buildBar();
    void setUpTable();
    void follow(bool isOn);
    void arrange();
    void tell(const QString &words);

    LogModel *m_lines;
    LogFilter *m_filtered;
    QTableView *m_table;
    QComboBox *m_level;
    QLineEdit *m_words;
    EmptyState *m_nothingFound;
    QLabel *m_told;
    QAction *m_follow;
    QAction *m_copy;
    QAction *m_save;
    /// Many lines in a row are followed once.
    QTimer m_scroll;
    int m_unseenWarnings = 0;
};

} // namespace outcry
