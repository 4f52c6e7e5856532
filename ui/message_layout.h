// SPDX-License-Identifier: MIT
#pragma once

#include "model/message_model.h"
#include "ui/chat_metrics.h"
#include "ui/line_text.h"
#include "ui/plain_lines.h"
#include "ui/price_chip.h"

#include <QRect>
#include <QTextLayout>

#include <memory>
#include <span>
#include <vector>

class QPainter;

namespace outcry {

/// One row of a chat view, laid out and ready to paint: headings above it, time, name, text,
/// actions below it. Made anew when the row, the width, the fonts or the theme change; some kB,
/// so only rows near the viewport have one. Most texts are PlainLines; QTextLayout has the others,
/// those with chips, and any text while something in it is marked or somebody points at it.
///
/// A symbol whose price when said is known is a chip: one character of the laid out text, as wide as
/// the chip's box, which is drawn over it. Positions are always those in text(), where it is "$AAPL".
class MessageLayout
{
public:
    static constexpr int kMostLines = 40;
    /// Of a long row that was unfolded by the user.
    static constexpr int kMostUnfoldedLines = 1000;

    /// What the view knows about a row beyond the model.
    struct Setting
    {
        /// Words that call the reader: the own name and others that are chosen.
        QStringList calls;
        /// The heading above the first unread row; empty elsewhere.
        QString unreadHeading;
        /// Shown instead of the row's own text: "ann, bob and 3 more joined". Empty: nothing is
        /// folded here.
        QString foldedText;
        /// A reply's line above it: who said what is answered, and its beginning. Without a name
        /// the answered line is not here. Both empty: the row is no reply.
        QString answeredName;
        QString answeredText;
        bool isUnfolded = false;
        /// In a direct talk everybody knows who the other one is.
        bool isDirectTalk = false;
        /// Marked wherever they occur.
        QString searchText;
    };

    enum class Part {
        Nothing,
        Text,
        Link,
        Symbol,
        Retry,
        Discard,
        ShowAll,
        Folded,
        Time,
        Edited, ///< the mark of a line that was changed
        Name,
        Answered, ///< the line above a reply
        Day,
        ReplyButton, ///< the view's own, over the row under the mouse
    };

    struct Hit
    {
        Part part = Part::Nothing;
        /// Of Link and Symbol: its text.
        QString text;

        friend bool operator==(const Hit &, const Hit &) = default;
    };

    /// `from` and `to`: selected part of text(), in UTF-16 units; `hovered`: the link under the
    /// mouse. `isFound`: marks of the search are stronger. `glow`: 1 right after the view jumped
    /// here, 0 a second later.
    struct PaintState
    {
        int selectedFrom = 0;
        int selectedTo = 0;
        QString hovered = {};
        bool isFound = false;
        double glow = 0;
        /// What the chips show of the present, in order; those beyond show nothing.
        std::span<const ChipNow> chips = {};
    };

    MessageLayout(MessageModel::Row row, const ChatMetrics &metrics, Setting setting);
    Q_DISABLE_COPY_MOVE(MessageLayout)

    [[nodiscard]] int height() const { return m_height; }
    /// Where the headings end.
    [[nodiscard]] int bodyTop() const { return m_bodyTop; }
    [[nodiscard]] const MessageModel::Row &row() const { return m_row; }
    /// As drawn, without time and name; line breaks are U+2028.
    [[nodiscard]] const QString &text() const { return m_text; }
    /// Whether only the beginning of the text is laid out.
    [[nodiscard]] bool isShortened() const { return m_isShortened; }
    /// Places are relative to the row's upper left corner.
    [[nodiscard]] Hit hitAt(QPoint place) const;
    /// Everything in it that can be opened, from top to bottom.
    [[nodiscard]] QList<Hit> targets() const;
    /// The nearest position in text(), from 0 to its length.
    [[nodiscard]] int positionAt(QPoint place) const;
    [[nodiscard]] int chipCount() const { return int(m_chips.size()); }
    [[nodiscard]] const SaidPrice &chipPrice(int chip) const { return m_chips[std::size_t(chip)].chip.said(); }
    /// Relative to the row's upper left corner; empty: its line is not shown.
    [[nodiscard]] QRect chipRect(int chip) const { return m_chips[std::size_t(chip)].rect; }
    /// From the start to the end of the word around a position.
    [[nodiscard]] std::pair<int, int> wordAt(int position) const;
    /// At least what is inside `clip`, which is in the painter's coordinates.
    void paint(QPainter &painter, QPoint origin, const PaintState &state, const QRect &clip) const;

    /// How many were ever made. For tests, which tell repainting from laying out.
    [[nodiscard]] static int madeCount();
    /// Off: every text is laid out and drawn by QTextLayout. For tests, which compare the two.
    static void setPlainLines(bool isOn);

private:
    struct Action
    {
        Part part;
        int start;
        int length;
    };

    struct Chip
    {
        PriceChip chip;
        /// In text().
        int start = 0;
        int length = 0;
        QRect rect{};
    };

    void composeText();
    void composeName();
    void composeChips();
    void placeChips();
    [[nodiscard]] QString laidOutText() const;
    /// From text() to the laid out text. Inside a chip: its start, or its end.
    [[nodiscard]] int inLayout(int position, bool isEnd = false) const;
    /// And back.
    [[nodiscard]] int inText(int position) const;
    void toLayout(QList<QTextLayout::FormatRange> &ranges) const;
    [[nodiscard]] QTextLayout::FormatRange chipFormat(const Chip &chip) const;
    [[nodiscard]] PriceChip::Ground groundOf(const Chip &chip, const PaintState &state) const;
    void paintChips(QPainter &painter, QPoint origin, const PaintState &state, const QRect &clip) const;
    [[nodiscard]] bool isInsideAChip(const QRect &clip, QPoint origin) const;
    void layOutText();
    [[nodiscard]] bool layOutPlainly();
    /// Made when first wanted.
    [[nodiscard]] QTextLayout &textLayout() const;
    [[nodiscard]] QString composeFooter();
    void layOutFooter(const QString &text);
    void addAction(QString &text, Part part, const QString &label);
    [[nodiscard]] QList<QTextLayout::FormatRange> formats() const;
    [[nodiscard]] QList<QTextLayout::FormatRange> marks(const PaintState &state) const;
    [[nodiscard]] QColor textColour() const;
    [[nodiscard]] double plainStep() const;
    [[nodiscard]] int bodyX() const;
    [[nodiscard]] int bodyWidth() const;
    /// Of "(edited)" at the end of the first line, which the text leaves free; 0: there is none.
    [[nodiscard]] int markWidth() const;
    [[nodiscard]] int markX() const;
    [[nodiscard]] bool isNotification() const;
    [[nodiscard]] bool showsName() const;
    void paintBackground(QPainter &painter, QPoint origin, double glow) const;
    void paintHeading(QPainter &painter, QRect place, const QString &text, bool isUnread) const;
    void paintMargin(QPainter &painter, QPoint origin) const;
    void paintMark(QPainter &painter, QPoint origin) const;
    void paintPending(QPainter &painter, QPoint origin) const;
    void paintText(QPainter &painter, QPoint origin, const PaintState &state, const QRect &clip) const;
    void paintAnswered(QPainter &painter, QPoint origin) const;
    [[nodiscard]] QString dayText() const;

    MessageModel::Row m_row;
    ChatMetrics m_metrics;
    Setting m_setting;
    QString m_text;
    QString m_time;
    QString m_name;
    QList<TextSpan> m_spans;
    std::vector<Chip> m_chips;
    PlainLines m_plain;
    mutable std::unique_ptr<QTextLayout> m_layout;
    /// Null: there is none.
    std::unique_ptr<QTextLayout> m_footer;
    QList<Action> m_actions;
    /// Where the name ends in an action ("ann waves").
    int m_nameLength = 0;
    int m_bodyTop = 0;
    int m_answeredTop = 0;
    int m_textTop = 0;
    int m_footerTop = 0;
    int m_height = 0;
    /// Of the first line, which time and name share.
    int m_baseline = 0;
    bool m_isShortened = false;
    /// Stacked accents may reach far into other rows.
    bool m_needsClip = false;
};

} // namespace outcry
