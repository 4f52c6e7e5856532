// SPDX-License-Identifier: MIT
#pragma once

#include "ui/key_list.h"

#include <QDialog>

class QLineEdit;
class QTreeWidget;

namespace outcry {

/// All shortcuts in groups, searchable, to be copied or saved as text.
class KeyPage : public QDialog
{
    Q_OBJECT

public:
    explicit KeyPage(QList<KeyLine> keys, QWidget *parent = nullptr);

private:
    void build();
    void search(const QString &words);
    void saveText();

    QList<KeyLine> m_keys;
    QLineEdit *m_search;
    QTreeWidget *m_list;
};

} // namespace outcry
