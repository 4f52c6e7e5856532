// SPDX-License-Identifier: MIT
#pragma once

#include <QTableView>
#include <QTimer>

namespace outcry {

/// Ten thousand rows of which a screenful is drawn: a change repaints the rows that changed, if they
/// are in view, and nothing else.
class ConnectionTable : public QTableView
{
    Q_OBJECT

public:
    explicit ConnectionTable(QWidget *parent = nullptr);

    void dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles = {}) override;
    /// The chosen rows as they are read, columns parted by tabs.
    [[nodiscard]] QString selectionAsText() const;
    void copySelection() const;
    /// The name column takes what the others leave, until the user sizes one.
    void fitColumns();
    void setColumnShown(int column, bool isShown);
    /// All of them, in the usual order.
    void resetColumns();
    [[nodiscard]] QByteArray saveState() const;
    bool restoreState(const QByteArray &state);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void repaintAges();
    void showHeaderMenu(const QPoint &position);

    /// Ages of latencies go on by themselves.
    QTimer m_ages;
    bool m_isFitted = true;
    bool m_isFitting = false;
};

} // namespace outcry
