// SPDX-License-Identifier: MIT
#include "ui/light_header.h"

#include <QAbstractItemModel>
#include <QStyleOptionHeader>

namespace outcry {

QSize LightHeader::sectionSizeFromContents(int section) const
{
    QStyleOptionHeaderV2 option;
    initStyleOption(&option);
    option.section = section;
    option.text = model()->headerData(section, orientation(), Qt::DisplayRole).toString();
    if (isSortIndicatorShown())
        option.sortIndicator = QStyleOptionHeader::SortDown;
    return style()->sizeFromContents(QStyle::CT_HeaderSection, &option, {}, this);
}

} // namespace outcry
