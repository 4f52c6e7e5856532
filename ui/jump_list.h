// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractListModel>
#include <QIcon>

namespace outcry {

/// One place or action that the jump palette can go to.
struct JumpEntry
{
    enum class Kind { Room, Person, Symbol, Action, Talk };

    Kind kind = Kind::Room;
    /// What is shown and searched: "#lobby", "bob", "AAPL", "New window".
    QString text;
    /// Of what sort it is: "Room", "File".
    QString detail;
    /// Shortcut of an action, as shown in menus.
    QString keys;
    /// Unique within the kind, and the same in every run: "lobby", "AAPL", "File/New window".
    QString id;
    /// Another name that it is found by: "Apple Inc.". May be empty.
    QString alias = {};

    /// What stands dim behind the text.
    [[nodiscard]] QString explanation() const { return alias.isEmpty() ? detail : alias + QStringLiteral("  ·  ") + detail; }
    [[nodiscard]] QString key() const { return QString::number(int(kind)) + u':' + id; }
};

/// What fits the typed letters, best first; without letters what was chosen lately, then everything as it was given.
class JumpList : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        EntryRole = Qt::UserRole + 1, ///< index into the given entries
        PlacesRole, ///< QList<int>: matched letters
        DetailRole,
        KeysRole,
        KindRole, ///< int, JumpEntry::Kind
    };

    /// More rows than anybody looks through.
    static constexpr int kMostRows = 100;

    using QAbstractListModel::QAbstractListModel;

    /// `recent`: JumpEntry::key() of what was chosen lately, newest first.
    void setEntries(QList<JumpEntry> entries, const QStringList &recent);
    void search(const QString &wanted);
    [[nodiscard]] const JumpEntry &entryAt(int row) const { return m_entries[m_rows[row].entry]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        int entry = 0;
        int score = 0;
        QList<int> places;
    };

    QList<JumpEntry> m_entries;
    /// For each entry: 0 never, more for the later.
    QList<int> m_recency;
    QList<Row> m_rows;
};

} // namespace outcry

Q_DECLARE_METATYPE(outcry::JumpEntry)
