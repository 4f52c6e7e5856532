// SPDX-License-Identifier: MIT
#pragma once

#include "ui/emoji.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QListView;

namespace outcry {

class EmojiModel;

/// A small window of emoji to search and choose from, those used lately first. Goes away by itself,
/// like a menu.
class EmojiPalette : public QFrame
{
    Q_OBJECT

public:
    static constexpr int kMostRecent = 16;

    EmojiPalette(const QStringList &recent, QWidget *parent);

    /// Above this place, moved as far as needed to be on the screen.
    void popup(QPoint globalPlace);

    /// `recent` with this one in front, bounded.
    [[nodiscard]] static QStringList withRecent(QStringList recent, const QString &emoji);

signals:
    void chosen(const QString &emoji);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &typed);
    void moveTo(int row);
    void choose(const QModelIndex &index);
    void showName(const QModelIndex &index);

    QStringList m_recent;
    QLineEdit *m_field;
    QListView *m_list;
    QLabel *m_name;
    EmojiModel *m_model;
};

} // namespace outcry
