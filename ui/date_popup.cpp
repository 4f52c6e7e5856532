// SPDX-License-Identifier: MIT
#include "ui/date_popup.h"

#include "ui/look.h"

#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QScreen>
#include <QTextCharFormat>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace outcry {

using look::Role;

static constexpr double kTodayPen = 1.5;

/// Days in our colours: Qt's has red weekends and the desktop's highlight. Today has a frame.
class DayGrid final : public QCalendarWidget
{
public:
    std::function<bool(QDate)> mayHaveLines = [](QDate) { return true; };

    DayGrid()
    {
        setNavigationBarVisible(false);
        setVerticalHeaderFormat(NoVerticalHeader);
        // Any longer ones are cut in some language.
        setHorizontalHeaderFormat(SingleLetterDayNames);
        QTextCharFormat names;
        names.setForeground(look::colour(Role::DimText));
        names.setBackground(look::colour(Role::Background));
        setHeaderTextFormat(names);
        for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
            setWeekdayTextFormat(day, names);
        setMaximumDate(QDate::currentDate());
    }

protected:
    void paintCell(QPainter *painter, const QRect &rect, QDate date) const override
    {
        const bool isChosen = date == selectedDate();
        const bool isOffered = date <= maximumDate() && date.month() == monthShown();
        painter->save();
        painter->fillRect(rect, look::colour(Role::Background));
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF box = QRectF(rect).adjusted(2, 1, -2, -1);
        painter->setPen(date == QDate::currentDate() ? QPen(look::colour(Role::Accent), kTodayPen) : QPen(Qt::NoPen));
        painter->setBrush(isChosen ? QBrush(look::colour(Role::Accent)) : QBrush(Qt::NoBrush));
        painter->drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), look::radius(), look::radius());
        const bool isDim = !isOffered || !mayHaveLines(date);
        painter->setPen(look::colour(isChosen ? Role::AccentText : isDim ? Role::DimText : Role::Text));
        QFont font = painter->font();
        font.setBold(date == QDate::currentDate());
        painter->setFont(font);
        if (!isOffered && !isChosen)
            painter->setOpacity(0.6);
        painter->drawText(rect, Qt::AlignCenter, QLocale().toString(date.day()));
        painter->restore();
    }
};

namespace {

QToolButton *monthButton(const QString &icon, const QString &what, const char *name)
{
    auto *button = new QToolButton;
    button->setObjectName(QString::fromLatin1(name));
    button->setIcon(look::icon(icon));
    button->setAutoRaise(true);
    button->setToolTip(what);
    button->setAccessibleName(what);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

DatePopup::DatePopup(QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_calendar(new DayGrid)
    , m_month(new QLabel)
    , m_next(monthButton(QStringLiteral("chevron-right"), tr("Next month (Page Down)"), "nextMonth"))
{
    setObjectName(QStringLiteral("datePopup"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    QPalette colours = palette();
    colours.setColor(QPalette::Window, look::colour(Role::Background));
    setPalette(colours);
    look::setFont(*m_month, look::Font::Bold);
    m_month->setObjectName(QStringLiteral("month"));
    m_month->setAlignment(Qt::AlignCenter);
    QToolButton *former = monthButton(QStringLiteral("chevron-left"), tr("Month before (Page Up)"), "formerMonth");
    auto *head = new QHBoxLayout;
    head->setContentsMargins(look::halfGap(), look::halfGap(), look::halfGap(), 0);
    head->addWidget(former);
    head->addWidget(m_month, 1);
    head->addWidget(m_next);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, look::halfGap());
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_calendar);
    setFocusProxy(m_calendar);
    const auto choose = [this](QDate date) {
        emit dateChosen(date);
        close();
    };
    connect(m_calendar, &QCalendarWidget::clicked, this, choose);
    // Return on a day.
    connect(m_calendar, &QCalendarWidget::activated, this, choose);
    connect(m_calendar, &QCalendarWidget::currentPageChanged, this, &DatePopup::showMonth);
    connect(former, &QToolButton::clicked, m_calendar, &QCalendarWidget::showPreviousMonth);
    connect(m_next, &QToolButton::clicked, m_calendar, &QCalendarWidget::showNextMonth);
    showMonth();
}

void DatePopup::showMonth()
{
    const QDate first(m_calendar->yearShown(), m_calendar->monthShown(), 1);
    // Each language has its own order of the two.
    m_month->setText(QLocale().toString(first, tr("MMMM yyyy", "month and year, as QLocale::toString() takes it")));
    m_next->setEnabled(first.addMonths(1) <= m_calendar->maximumDate());
}

void DatePopup::setMayHaveLines(std::function<bool(QDate)> mayHaveLines)
{
    m_calendar->mayHaveLines = std::move(mayHaveLines);
}

void DatePopup::popup(QPoint globalPlace, QDate shown)
{
    m_calendar->setSelectedDate(std::min(shown, m_calendar->maximumDate()));
    showMonth();
    adjustSize();
    const QRect screen = parentWidget()->screen()->availableGeometry();
    move(std::clamp(globalPlace.x(), screen.left(), std::max(screen.left(), screen.right() - width())),
         std::clamp(globalPlace.y(), screen.top(), std::max(screen.top(), screen.bottom() - height())));
    show();
    m_calendar->setFocus(Qt::PopupFocusReason);
}

} // namespace outcry
