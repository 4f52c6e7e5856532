// SPDX-License-Identifier: MIT
#include "ui/preferences.h"

#include "ui/preference_table.h"

namespace outcry {

Preferences::Preferences(QObject *parent)
    : QObject(parent)
{
    for (const PreferenceEntry &entry : preferenceTable())
        m_values[std::size_t(entry.key)] = entry.usual;
}

QStringList Preferences::words(Key key) const
{
    QStringList words = text(key).split(u',');
    for (QString &word : words)
        word = word.trimmed();
    words.removeAll(QString());
    return words;
}

bool Preferences::isUsual(Key key) const
{
    return value(key) == preferenceEntry(key).usual;
}

QVariantMap Preferences::stored() const
{
    QVariantMap values;
    for (const PreferenceEntry &entry : preferenceTable()) {
        if (!isUsual(entry.key))
            values.insert(QLatin1String(entry.name), value(entry.key));
    }
    return values;
}

void Preferences::restore(const QVariantMap &stored)
{
    for (const PreferenceEntry &entry : preferenceTable()) {
        const QVariant found = stored.value(QLatin1String(entry.name));
        if (found.isValid())
            set(entry.key, found);
    }
}

void Preferences::set(Key key, const QVariant &value)
{
    const QVariant legal = legalValue(preferenceEntry(key), value);
    if (!legal.isValid() || legal == this->value(key))
        return;
    m_values[std::size_t(key)] = legal;
    emit changed(key);
}

void Preferences::reset(Key key)
{
    set(key, preferenceEntry(key).usual);
}

} // namespace outcry
