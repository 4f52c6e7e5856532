// SPDX-License-Identifier: MIT
#pragma once

#include "model/ban.h"

#include <QWidget>

#include <functional>

class QAction;
class QTableView;

namespace outcry {

class BanModel;
class EmptyState;
class PromptBar;
class UndoBar;

/// Who may not come in; lifted here, and added by address.
class BanPane : public QWidget
{
    Q_OBJECT

public:
    explicit BanPane(QWidget *parent = nullptr);

    /// Why a typed text is no address to ban; empty: it is one.
    void setObjection(std::function<QString(const QString &address)> objection) { m_objection = std::move(objection); }
    [[nodiscard]] UndoBar &undoBar() { return *m_undo; }
    [[nodiscard]] QList<QAction *> banActions() const { return {m_add, m_lift}; }

public slots:
    void showBans(const QList<outcry::Ban> &bans);
    void liftCurrent();
    void askForAddress();

signals:
    /// `forMs` 0: until it is lifted.
    void banRequested(const QString &address, const QString &nickname, qint64 forMs);
    void liftRequested(const QString &address);
    /// As it was, with its end.
    void restoreRequested(const outcry::Ban &ban);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrange();

    BanModel *m_bans;
    QTableView *m_table;
    PromptBar *m_prompt;
    UndoBar *m_undo;
    EmptyState *m_emptyState;
    QAction *m_add;
    QAction *m_lift;
    std::function<QString(const QString &)> m_objection;
};

} // namespace outcry
