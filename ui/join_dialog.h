// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>
#include <QMap>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace outcry {

/// Asks which room to join: one of those that exist, or a new one. Refuses a bad name while it is typed, in words.
class JoinDialog : public QDialog
{
    Q_OBJECT

public:
    /// `rooms` exist at the server; in those of `here` the user is already, with so many people.
    JoinDialog(const QStringList &rooms, const QMap<QString, int> &here, QWidget *parent = nullptr);

signals:
    void roomChosen(const QString &room);

private:
    void refreshList();
    void refreshWord();
    [[nodiscard]] QString typed() const;
    void choose();

    QStringList m_rooms;
    QMap<QString, int> m_here;
    QLineEdit *m_name;
    QListWidget *m_list;
    QLabel *m_word;
    QPushButton *m_join;
};

} // namespace outcry
