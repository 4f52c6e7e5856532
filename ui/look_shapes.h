// SPDX-License-Identifier: MIT
#pragma once

#include <QRect>
#include <QStyle>

class QColor;
class QPainter;
class QStyleOption;
class QStyleOptionSlider;

/// How the parts of our widgets are drawn, in the colours of `look`; for LookStyle and for delegates that paint rows of lists.
namespace outcry::look {

/// A box with round corners whose edge lies on whole pixels.
void drawBox(QPainter &painter, const QRect &rect, const QColor &fill, const QColor &edge, double round);
[[nodiscard]] bool has(const QStyleOption &option, QStyle::StateFlag flag);
void drawPushButton(QPainter &painter, const QStyleOption &option);
void drawToolButton(QPainter &painter, const QStyleOption &option);
void drawField(QPainter &painter, const QStyleOption &option);
void drawComboBox(QPainter &painter, const QStyleOption &option, const QRect &arrow);
/// A word with a line under it: no boxes.
void drawTab(QPainter &painter, const QStyleOption &option);
/// Behind a row of a list beside the talk: a round box with air around it, with an edge where the keys are.
void drawListRow(QPainter &painter, const QStyleOption &option);
void drawRow(QPainter &painter, const QStyleOption &option);
void drawHeaderSection(QPainter &painter, const QStyleOption &option);
/// Only the thumb is to be seen, thin until the mouse comes near.
void drawScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &thumb, const QColor &ground);
void drawMark(QPainter &painter, const QStyleOption &option, bool isRound);
void drawMenuSeparator(QPainter &painter, const QRect &rect);
void drawMenuHighlight(QPainter &painter, const QRect &rect);

} // namespace outcry::look
