// SPDX-License-Identifier: MIT
#include "ui/preference_row.h"

#include "model/clock_text.h"
#include "ui/look.h"
#include "ui/preference_table.h"
#include "ui/tone_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTimeEdit>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace outcry {

using Kind = PreferenceEntry::Kind;

/// A wheel over a page that is scrolled must not change what happens to pass under the mouse.
template <typename Control>
class Unwheeled final : public Control
{
public:
    Unwheeled() { this->setFocusPolicy(Qt::StrongFocus); }

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

PreferenceRow::PreferenceRow(const PreferenceEntry &entry, Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_entry(entry)
    , m_preferences(preferences)
{
    QWidget *control = makeControl();
    m_control = control;
    control->setObjectName(QString::fromLatin1(entry.name));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, look::halfGap(), 0, look::halfGap());
    layout->setSpacing(0);
    auto *line = new QHBoxLayout;
    if (entry.kind != Kind::Flag) {
        auto *label = new QLabel(preferenceText(entry.label));
        label->setBuddy(control);
        control->setAccessibleName(label->text());
        line->addWidget(label, 1);
    }
    line->addWidget(control);
    if (entry.kind == Kind::Flag)
        line->addStretch(1);
    layout->addLayout(line);
    if (*entry.hint != '\0') {
        auto *hint = new ToneLabel(look::Role::DimText, preferenceText(entry.hint));
        look::setFont(*hint, look::Font::Small);
        hint->setWordWrap(true);
        control->setAccessibleDescription(hint->text());
        hint->setContentsMargins(entry.kind == Kind::Flag ? 3 * look::gap() : 0, 0, 0, 0);
        layout->addWidget(hint);
        m_hint = hint;
    }
    connect(&preferences, &Preferences::changed, this, [this](Preferences::Key key) {
        if (key == m_entry.key)
            refresh();
        if (key == masterOf(m_entry.key))
            refreshEnabled();
    });
    refresh();
    refreshEnabled();
}

int PreferenceRow::fieldWidth() const
{
    return m_entry.kind == Kind::Flag ? 0 : m_control->sizeHint().width();
}

void PreferenceRow::setFieldWidth(int width)
{
    if (m_entry.kind == Kind::Flag)
        return;
    m_control->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_control->setMinimumWidth(width);
}

void PreferenceRow::refreshEnabled()
{
    const Preferences::Key master = masterOf(m_entry.key);
    m_control->setEnabled(!m_isMissing && (master == m_entry.key || m_preferences.isOn(master)));
}

void PreferenceRow::setMissing(const QString &why)
{
    m_isMissing = true;
    if (m_hint != nullptr) {
        m_hint->setText(why);
        m_hint->setTone(look::Role::Warning);
        m_control->setAccessibleDescription(why);
    }
    refreshEnabled();
}

void PreferenceRow::refresh()
{
    m_show(m_preferences.value(m_entry.key));
}

void PreferenceRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LocaleChange && m_reformat)
        m_reformat();
}

bool PreferenceRow::fits(const QString &words) const
{
    QString all = preferenceText(m_entry.label) + u' ' + titleOf(m_entry.group);
    if (*m_entry.hint != '\0')
        all += u' ' + preferenceText(m_entry.hint);
    for (const char *word : m_entry.words)
        all += u' ' + preferenceText(word);
    all += u' ' + keywordsOf(m_entry.key);
    const QStringList parts = words.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(parts.begin(), parts.end(),
                       [&all](const QString &part) { return all.contains(part, Qt::CaseInsensitive); });
}

QWidget *PreferenceRow::makeControl()
{
    switch (m_entry.kind) {
    case Kind::Flag:
        return makeCheckBox();
    case Kind::Choice:
        return makeChoice();
    case Kind::Number:
        return makeNumber();
    case Kind::Time:
        return makeTime();
    case Kind::Named:
        return makeNames();
    case Kind::Text:
        break;
    }
    return makeText();
}

QWidget *PreferenceRow::makeCheckBox()
{
    auto *box = new QCheckBox(preferenceText(m_entry.label));
    connect(box, &QCheckBox::toggled, this, [this](bool isOn) { m_preferences.set(m_entry.key, isOn); });
    m_show = [box](const QVariant &value) { box->setChecked(value.toBool()); };
    return box;
}

QWidget *PreferenceRow::makeChoice()
{
    auto *list = new Unwheeled<QComboBox>;
    for (const char *word : m_entry.words)
        list->addItem(preferenceText(word));
    connect(list, &QComboBox::activated, this, [this](int choice) { m_preferences.set(m_entry.key, choice); });
    m_show = [list](const QVariant &value) { list->setCurrentIndex(value.toInt()); };
    return list;
}

QWidget *PreferenceRow::makeNumber()
{
    auto *field = new Unwheeled<QSpinBox>;
    // The usual value may have a word of its own, below the smallest number.
    const bool hasWord = !m_entry.words.empty();
    const int lowest = m_entry.least - (hasWord ? 1 : 0);
    field->setRange(lowest, m_entry.most);
    field->setSuffix(*m_entry.unit == '\0' ? QString() : preferenceText(m_entry.unit));
    field->setKeyboardTracking(false);
    field->setAccelerated(true);
    if (hasWord)
        field->setSpecialValueText(preferenceText(m_entry.words.front()));
    const QVariant usual = m_entry.usual;
    connect(field, &QSpinBox::valueChanged, this, [this, hasWord, lowest, usual](int number) {
        m_preferences.set(m_entry.key, hasWord && number == lowest ? usual : QVariant(number));
    });
    m_show = [field, hasWord, lowest, usual](const QVariant &value) {
        const QSignalBlocker silent(field);
        field->setValue(hasWord && value == usual ? lowest : value.toInt());
    };
    return field;
}

QWidget *PreferenceRow::makeTime()
{
    auto *field = new Unwheeled<QTimeEdit>;
    field->setDisplayFormat(clockFormat());
    m_reformat = [field] { field->setDisplayFormat(clockFormat()); };
    field->setKeyboardTracking(false);
    connect(field, &QTimeEdit::timeChanged, this,
            [this](const QTime &time) { m_preferences.set(m_entry.key, time.msecsSinceStartOfDay() / 60'000); });
    m_show = [field](const QVariant &value) {
        const QSignalBlocker silent(field);
        field->setTime(QTime::fromMSecsSinceStartOfDay(value.toInt() * 60'000));
    };
    return field;
}

QWidget *PreferenceRow::makeNames()
{
    auto *list = new Unwheeled<QComboBox>;
    for (const PreferenceName &name : m_entry.names())
        list->addItem(name.words, name.value);
    connect(list, &QComboBox::activated, this,
            [this, list](int choice) { m_preferences.set(m_entry.key, list->itemData(choice)); });
    m_show = [list](const QVariant &value) {
        // What was chosen once may be gone by now.
        if (list->findData(value) < 0)
            list->addItem(value.toString(), value);
        list->setCurrentIndex(list->findData(value));
    };
    return list;
}

QWidget *PreferenceRow::makeText()
{
    auto *field = new QLineEdit;
    field->setMaxLength(m_entry.most);
    connect(field, &QLineEdit::textEdited, this, [this](const QString &text) { m_preferences.set(m_entry.key, text); });
    m_show = [field](const QVariant &value) {
        if (field->text() != value.toString())
            field->setText(value.toString());
    };
    return field;
}

} // namespace outcry
