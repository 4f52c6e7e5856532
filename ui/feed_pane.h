// SPDX-License-Identifier: MIT
#pragma once

#include "model/feed_model.h"

#include <QWidget>

class QAction;
class QTableView;

namespace outcry {

class EmptyState;
class FeedForm;
class UndoBar;

/// A kind of feed that can be added.
struct FeedKind
{
    QString name;
    /// What stands behind the colon.
    QString help;
    /// The argument is a file.
    bool isFile = false;
};

/// The sources of prices: how each does, starting, stopping, adding, removing, and keeping all that in
/// the settings. Only wishes leave it.
class FeedPane : public QWidget
{
    Q_OBJECT

public:
    explicit FeedPane(QWidget *parent = nullptr);

    [[nodiscard]] FeedModel &feeds() { return *m_feeds; }
    [[nodiscard]] UndoBar &undoBar() { return *m_undo; }
    void setKinds(const QList<FeedKind> &kinds);
    [[nodiscard]] QList<QAction *> feedActions() const { return {m_start, m_stop, m_restart, m_add, m_remove, m_keep}; }

public slots:
    void setRunning(bool isRunning);
    /// The answer to addWanted(): why it can not be, in the words of the feed; empty: it was added.
    void answerAdd(const QString &failure);
    void removeCurrent();
    void startAdding();

signals:
    void startWanted(const QString &name);
    void stopWanted(const QString &name);
    void restartWanted(const QString &name);
    void removeWanted(const QString &name);
    /// "replay:/home/ann/aapl.csv?speed=60"
    void addWanted(const QString &setup);
    /// Given up before it was answered.
    void addUnwanted();
    /// Write the list as it is now to the settings.
    void keepWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpActions();
    void arrange();
    [[nodiscard]] QString currentName() const;

    FeedModel *m_feeds;
    QTableView *m_table;
    FeedForm *m_form;
    UndoBar *m_undo;
    EmptyState *m_emptyState;
    QAction *m_start;
    QAction *m_stop;
    QAction *m_restart;
    QAction *m_add;
    QAction *m_remove;
    QAction *m_keep;
    bool m_isRunning = false;
};

} // namespace outcry
