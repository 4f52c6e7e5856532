// SPDX-License-Identifier: MIT
#include "ui/log_pane.h"

#include "model/clock_text.h"
#include "model/whole_file.h"
#include "ui/action_button.h"
#include "ui/empty_state.h"
#include "ui/look.h"
#include "ui/table_setup.h"
#include "ui/tone_label.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QTableView>

namespace outcry {

using look::Role;

static constexpr int kScrollMs = 30;

/// Lines of at least a level that hold a text.
class LogFilter final : public QSortFilterProxyModel
{
public:
    explicit LogFilter(QObject *parent)
        : QSortFilterProxyModel(parent)
    {
    }

    void setLeast(LogLine::Level level)
    {
        m_least = level;
        invalidateFilter();
    }
    void setWords(const QString &words)
    {
        m_words = words;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &) const override
    {
        const LogLine &line = static_cast<const LogModel *>(sourceModel())->lineAt(row);
        return line.level >= m_least
            && (m_words.isEmpty() || line.text.contains(m_words, Qt::CaseInsensitive)
                || line.area.contains(m_words, Qt::CaseInsensitive));
    }

private:
    LogLine::Level m_least = LogLine::Level::Detail;
    QString m_words;
};

namespace {

class LogDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state &= ~QStyle::State_HasFocus;
        const auto level = index.data(LogModel::LevelRole).value<LogLine::Level>();
        Role ink = index.column() == LogModel::TextColumn ? Role::Text : Role::DimText;
        if (index.column() == LogModel::LevelColumn && level >= LogLine::Level::Warning) {
            ink = level == LogLine::Level::Warning ? Role::Warning : Role::Failure;
            option->font = look::boldFont();
        }
        for (const auto role : {QPalette::Text, QPalette::HighlightedText})
            option->palette.setColor(role, look::colour(ink));
        option->palette.setColor(QPalette::Highlight, look::colour(Role::Selection));
    }
};

} // namespace

LogPane::LogPane(QWidget *parent)
    : QWidget(parent)
    , m_lines(new LogModel(this))
    , m_filtered(new LogFilter(this))
    , m_table(new QTableView)
    , m_level(new QComboBox)
    , m_words(new QLineEdit)
    , m_nothingFound(new EmptyState(QStringLiteral("search"), tr("No line fits the filter"),
                                    tr("The filter looks at words and areas, and leaves out what is below the chosen level."),
                                    tr("Show all"), m_table->viewport()))
    , m_told(new ToneLabel(Role::DimText))
    , m_follow(new QAction(look::icon(u"down"), tr("&Follow the log"), this))
    , m_copy(new QAction(look::icon(u"copy"), tr("&Copy the log"), this))
    , m_save(new QAction(look::icon(u"log"), tr("&Save the log…"), this))
{
    m_filtered->setSourceModel(m_lines);
    setUpActions();
    setUpTable();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(buildBar());
    layout->addWidget(m_table, 1);
    setFocusProxy(m_table);
    m_table->viewport()->installEventFilter(this);
    connect(m_nothingFound, &EmptyState::actionRequested, this, [this] {
        m_words->clear();
        m_level->setCurrentIndex(0);
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filtered, signal, this, &LogPane::arrange);
    connect(m_lines, &QAbstractItemModel::rowsInserted, this, &LogPane::arrange);
    arrange();
}

void LogPane::setUpActions()
{
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    m_follow->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    m_follow->setToolTip(tr("Show what comes; off: stand still (Ctrl+Shift+L)"));
    m_copy->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    m_copy->setToolTip(tr("Copy the selected lines, or all that are shown, as text (Ctrl+Shift+C)"));
    m_save->setShortcut(QKeySequence::Save);
    m_save->setToolTip(tr("Write what is shown to a file (Ctrl+S)"));
    m_follow->setIconText(tr("Follow"));
    m_copy->setIconText(tr("Copy"));
    m_save->setIconText(tr("Save…"));
    connect(m_follow, &QAction::toggled, this, &LogPane::follow);
    connect(m_copy, &QAction::triggered, this, &LogPane::copy);
    connect(m_save, &QAction::triggered, this, &LogPane::askWhereToSave);
}

QLayout *LogPane::buildBar()
{
    m_level->addItems({tr("Everything"), tr("Info and more"), tr("Warnings and errors"), tr("Errors only")});
    m_level->setObjectName(QStringLiteral("logLevel"));
    m_level->setAccessibleName(tr("Least level"));
    connect(m_level, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_filtered->setLeast(LogLine::Level(qMax(0, index))); });
    m_words->setObjectName(QStringLiteral("logWords"));
    m_words->setPlaceholderText(tr("Filter the log"));
    m_words->setAccessibleName(tr("Filter the log"));
    m_words->setClearButtonEnabled(true);
    m_words->addAction(look::icon(u"search", Role::DimText), QLineEdit::LeadingPosition);
    m_words->setMaximumWidth(36 * look::gap());
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString &words) { m_filtered->setWords(words.trimmed()); });
    m_told->setObjectName(QStringLiteral("logTold"));
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(look::gap(), look::halfGap(), look::halfGap(), look::halfGap());
    bar->setSpacing(look::halfGap());
    bar->addWidget(m_words, 1);
    bar->addWidget(m_level);
    bar->addWidget(m_told);
    bar->addStretch();
    for (QAction *action : logActions())
        bar->addWidget(makeActionButton(*action));
    return bar;
}

void LogPane::setUpTable()
{
    outcry::setUpTable(*m_table);
    m_table->setObjectName(QStringLiteral("log"));
    m_table->setAccessibleName(tr("Log"));
    m_table->setModel(m_filtered);
    m_table->setItemDelegate(new LogDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->verticalHeader()->setDefaultSectionSize(QFontMetrics(look::textFont()).height() + look::halfGap());
    m_table->horizontalHeader()->setStretchLastSection(true);
    const QFontMetrics metrics(look::boldFont());
    const qint64 wideMs = QDateTime(QDate(2000, 12, 28), QTime(22, 58, 58)).toMSecsSinceEpoch();
    m_table->setColumnWidth(LogModel::TimeColumn, metrics.horizontalAdvance(secondsText(wideMs)) + 2 * look::gap());
    m_table->setColumnWidth(LogModel::LevelColumn, metrics.horizontalAdvance(tr("warning")) + 3 * look::gap());
    m_table->setColumnWidth(LogModel::AreaColumn, metrics.horizontalAdvance(QStringLiteral("connection")) + 2 * look::gap());
    connect(m_filtered, &QAbstractItemModel::rowsInserted, this, [this] {
        if (isFollowing() && !m_scroll.isActive())
            m_scroll.start(kScrollMs);
    });
    m_scroll.setSingleShot(true);
    connect(&m_scroll, &QTimer::timeout, this, [this] { follow(isFollowing()); });
    // Who scrolls up wants to read in peace; who goes to the end wants to follow.
    connect(m_table->verticalScrollBar(), &QAbstractSlider::actionTriggered, this, [this] {
        const QScrollBar *bar = m_table->verticalScrollBar();
        m_follow->setChecked(bar->sliderPosition() >= bar->maximum());
    });
}

void LogPane::arrange()
{
    m_nothingFound->setGeometry(m_table->viewport()->rect());
    m_nothingFound->setVisible(m_filtered->rowCount() == 0 && m_lines->rowCount() > 0);
}

bool LogPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == m_table->viewport())
        arrange();
    return QWidget::eventFilter(watched, event);
}

bool LogPane::isFollowing() const
{
    return m_follow->isChecked();
}

void LogPane::follow(bool isOn)
{
    if (isOn)
        m_table->scrollToBottom();
}

void LogPane::append(const LogLine &line)
{
    m_lines->append(line);
    if (line.level < LogLine::Level::Warning || isVisible())
        return;
    ++m_unseenWarnings;
    emit unseenWarningsChanged(m_unseenWarnings);
}

void LogPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (isFollowing())
        m_table->scrollToBottom();
    if (std::exchange(m_unseenWarnings, 0) != 0)
        emit unseenWarningsChanged(0);
}

QString LogPane::text(bool isOnlySelected) const
{
    QStringList lines;
    for (int row = 0; row < m_filtered->rowCount(); ++row) {
        if (isOnlySelected && !m_table->selectionModel()->isRowSelected(row, {}))
            continue;
        lines << LogModel::textOf(m_lines->lineAt(m_filtered->mapToSource(m_filtered->index(row, 0)).row()));
    }
    return lines.isEmpty() ? QString() : lines.join(u'\n') + u'\n';
}

void LogPane::copy()
{
    const QString copied = text(m_table->selectionModel()->hasSelection());
    QApplication::clipboard()->setText(copied);
    tell(tr("%n lines copied", nullptr, int(copied.count(u'\n'))));
}

void LogPane::tell(const QString &words)
{
    m_told->setText(words);
}

QString LogPane::saveTo(const QString &path) const
{
    const Result<Done> saved = writeWholeFile(path, text(false).toUtf8());
    return saved ? QString() : tr("%1 could not be written: %2. Choose another place.").arg(path, saved.error().text);
}

void LogPane::askWhereToSave()
{
    auto *dialog = new QFileDialog(this, tr("Save the log"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(QStringLiteral("outcry-server.log"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const QString failure = saveTo(path);
        tell(failure.isEmpty() ? tr("Saved to %1").arg(path) : failure);
    });
    dialog->open();
}

void LogPane::startFiltering()
{
    m_words->setFocus();
    m_words->selectAll();
}

} // namespace outcry
