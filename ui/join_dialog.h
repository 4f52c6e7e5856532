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
    /// What is known of a room that the user is in.
    struct Here
    {
        int people = 0;
        /// What it is about; may be empty.
        QString subject = {};
    };

    /// `rooms` exist at the server; in those of `here` the user is already.
    JoinDialog(const QStringList &rooms, const QMap<QString, Here> &here, QWidget *parent = nullptr);

signals:
    void roomChosen(const QString &room);

private:
    void refreshList();
    void refreshWord();
    [[nodiscard]] QString typed() const;
    [[nodiscard]] QString wordsOf(const QString &room) const;
    void choose();

    QStringList m_rooms;
    QMap<QString, Here> m_here;
    QLineEdit *m_name;
    QListWidget *m_list;
    QLabel *m_word;
    QPushButton *m_join;
};

} // namespace outcry
