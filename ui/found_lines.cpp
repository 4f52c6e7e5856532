// SPDX-License-Identifier: MIT
#include "ui/found_lines.h"

#include "model/clock_text.h"
#include "model/desk.h"

#include <algorithm>
#include <chrono>

namespace outcry {

using namespace std::chrono_literals;

static constexpr auto kTellPause = 100ms;
/// So much of the text stands before what was found in it.
static constexpr int kLeadingCharacters = 24;

FoundLines::FoundLines(Desk &desk, QObject *parent)
    : QAbstractListModel(parent)
    , m_desk(desk)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kTellPause);
    connect(&m_soon, &QTimer::timeout, this, &FoundLines::gather);
    connect(&desk, &Desk::talkMoved, this, [this](const QString &former, const QString &room) {
        for (auto &search : m_searches)
            search.first = search.first == former ? room : search.first;
        m_soon.start();
    });
    connect(&desk, &Desk::roomRemoved, this, [this](const QString &room) {
        std::erase_if(m_searches, [&room](const auto &search) { return search.first == room; });
        m_soon.start();
    });
}

FoundLines::~FoundLines() = default;

void FoundLines::search(const QString &text)
{
    m_text = text.simplified();
    m_searches.clear();
    m_soon.stop();
    for (const QString &room : m_text.isEmpty() ? QStringList() : m_desk.rooms()) {
        auto search = std::make_unique<RoomSearch>();
        search->setModel(m_desk.messages(room));
        search->setText(m_text);
        connect(search.get(), &RoomSearch::changed, this, [this] {
            if (!m_soon.isActive())
                m_soon.start();
        });
        m_searches.emplace_back(room, std::move(search));
    }
    // What was found for another text is not shown for this one; what is found at once is shown at once.
    if (m_searches.empty())
        gather();
    else
        m_soon.start();
}

bool FoundLines::isRunning() const
{
    return m_soon.isActive() || std::any_of(m_searches.begin(), m_searches.end(), [](const auto &search) { return search.second->isRunning(); });
}

int FoundLines::foundCount() const
{
    int count = 0;
    for (const auto &[room, search] : m_searches)
        count += search->count();
    return count;
}

std::vector<FoundLines::Line> FoundLines::newestOf(const QString &room, const RoomSearch &search) const
{
    std::vector<Line> lines;
    const MessageModel *messages = m_desk.messages(room);
    const int count = messages == nullptr ? 0 : std::min(search.count(), kMostRows);
    for (int number = 0; number < count; ++number) {
        const MessageModel::Row row = messages->rowAt(search.foundRow(number));
        const QString text = row.text.simplified();
        const int place = int(text.indexOf(m_text, 0, Qt::CaseInsensitive));
        const int cut = place > 2 * kLeadingCharacters ? place - kLeadingCharacters : 0;
        const QString shown = cut == 0 ? text : u'…' + text.mid(cut);
        lines.push_back({room, m_desk.title(room), row.sender, shown, row.timeMs, row.sequence, cut == 0 ? place : place - cut + 1});
    }
    return lines;
}

QList<int> FoundLines::placesOf(const Line &line) const
{
    QList<int> places;
    for (int i = 0; line.place >= 0 && i < m_text.size(); ++i)
        places.append(line.place + i);
    return places;
}

void FoundLines::gather()
{
    std::vector<Line> lines;
    for (const auto &[room, search] : m_searches) {
        const std::vector<Line> some = newestOf(room, *search);
        lines.insert(lines.end(), some.begin(), some.end());
    }
    std::stable_sort(lines.begin(), lines.end(), [](const Line &a, const Line &b) { return a.timeMs > b.timeMs; });
    if (lines.size() > std::size_t(kMostRows))
        lines.resize(kMostRows);
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
    emit changed();
}

int FoundLines::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant FoundLines::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line &line = m_lines[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return line.text;
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3: %4").arg(line.title, clockText(line.timeMs), line.sender, line.text);
    case RoomRole:
        return line.room;
    case TitleRole:
        return line.title;
    case SenderRole:
        return line.sender;
    case TimeRole:
        return line.timeMs;
    case SequenceRole:
        return line.sequence;
    case PlacesRole:
        return QVariant::fromValue(placesOf(line));
    default:
        return {};
    }
}

} // namespace outcry
