// SPDX-License-Identifier: MIT
#include "app/option_layer.h"

#include "model/text.h"

#include <QSet>

#include <algorithm>

namespace outcry {

static Error usage(const QString &text)
{
    return {QStringLiteral("usage"), text};
}

static const OptionSpec *specNamed(const QList<OptionSpec> &specs, const QString &name)
{
    const auto found = std::find_if(specs.begin(), specs.end(), [&](const OptionSpec &spec) { return spec.name == name; });
    return found == specs.end() ? nullptr : &*found;
}

/// The option that begins alike, which is what was probably meant.
static QString nearestTo(const QList<OptionSpec> &specs, const QString &name)
{
    for (const OptionSpec &spec : specs) {
        if (name.size() >= 2 && spec.name.startsWith(name.left(3)))
            return Text::tr("; did you mean --%1?").arg(spec.name);
    }
    return Text::tr("; --help lists the options");
}

static void give(OptionLayer &layer, const OptionSpec &spec, const QString &text, const QString &origin)
{
    if (!spec.isList)
        layer[spec.name].clear();
    layer[spec.name].append({text, origin});
}

static Error unknownArgument(const QList<OptionSpec> &specs, const QString &argument)
{
    if (!argument.startsWith(u'-'))
        return usage(Text::tr("\"%1\" is not an option%2").arg(argument.left(60), nearestTo(specs, argument)));
    const QString name = argument.section(u'=', 0, 0);
    return usage(Text::tr("there is no option %1%2").arg(name.left(60), nearestTo(specs, name.mid(name.startsWith(u"--") ? 2 : 1))));
}

Result<OptionLayer> layerFromArguments(const QList<OptionSpec> &specs, const QStringList &arguments)
{
    OptionLayer layer;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString argument = arguments[i] == u"-h" ? QStringLiteral("--help") : arguments[i];
        const qsizetype equals = argument.indexOf(u'=');
        const QString name = argument.mid(2, equals < 0 ? -1 : equals - 2);
        const OptionSpec *spec = argument.startsWith(u"--") ? specNamed(specs, name) : nullptr;
        if (!spec)
            return unknownArgument(specs, argument);
        const QString origin = QStringLiteral("--") + spec->name;
        if (spec->valueName.isEmpty()) {
            if (equals >= 0)
                return usage(Text::tr("%1 takes no value").arg(origin));
            give(layer, *spec, {}, origin);
            continue;
        }
        const bool isNext = equals < 0;
        if (isNext && (i + 1 == arguments.size() || arguments[i + 1].startsWith(u"--")))
            return usage(Text::tr("%1 needs a value, such as %1 %2").arg(origin, spec->example));
        give(layer, *spec, isNext ? arguments[++i] : argument.mid(equals + 1), origin);
    }
    return layer;
}

QStringList argumentsOf(const OptionLayer &layer)
{
    QStringList arguments;
    for (auto option = layer.begin(); option != layer.end(); ++option) {
        for (const GivenValue &value : *option)
            arguments.append(QStringLiteral("--%1=%2").arg(option.key(), value.text));
    }
    return arguments;
}

OptionLayer layerFromEnvironment(const QList<OptionSpec> &specs, const QProcessEnvironment &environment)
{
    OptionLayer layer;
    for (const OptionSpec &spec : specs) {
        const QString variable = QStringLiteral("OUTCRY_") + spec.name.toUpper().replace(u'-', u'_');
        const QString text = environment.value(variable);
        if (spec.place == OptionSpec::Place::OnlyArgument || text.trimmed().isEmpty())
            continue;
        for (const QString &value : spec.isList ? splitList(text) : QStringList{text})
            give(layer, spec, value, variable);
    }
    return layer;
}

QStringList splitList(const QString &text)
{
    QStringList parts{QString()};
    bool isQuoted = false;
    for (const QChar c : text) {
        if (c == u'"')
            isQuoted = !isQuoted;
        if (c == u';' && !isQuoted)
            parts.append(QString());
        else
            parts.last() += c;
    }
    for (QString &part : parts)
        part = part.trimmed();
    parts.removeAll(QString());
    return parts;
}

namespace {

/// Reads a settings file line by line.
class SettingsReader
{
public:
    SettingsReader(const QList<OptionSpec> &specs, QString fileName, QString section)
        : m_specs(specs)
        , m_fileName(std::move(fileName))
        , m_wantedSection(std::move(section))
    {
    }

    Result<Done> readLine(const QString &line, qsizetype number);
    SettingsLayer layer;

private:
    Result<Done> enterSection(const QString &line, const QString &origin);
    void takeValue(const QString &name, const QString &value, const QString &origin);
    void warnOnce(const QString &what, const QString &text);

    const QList<OptionSpec> &m_specs;
    QString m_fileName;
    QString m_wantedSection;
    QString m_section;
    QSet<QString> m_warned;
};

Result<Done> SettingsReader::readLine(const QString &line, qsizetype number)
{
    if (line.isEmpty() || line.startsWith(u'#') || line.startsWith(u';'))
        return Done{};
    const QString origin = Text::tr("%1, line %2").arg(m_fileName).arg(number);
    if (line.startsWith(u'['))
        return enterSection(line, origin);
    const qsizetype equals = line.indexOf(u'=');
    const QString name = line.left(equals).trimmed();
    if (equals < 0 || name.isEmpty())
        return Error{QStringLiteral("settings"), Text::tr("%1: \"%2\" is not NAME=VALUE").arg(origin, line.left(60))};
    QString value = line.mid(equals + 1).trimmed();
    // Quotes around everything; a quoted part inside belongs to the value.
    if (value.size() >= 2 && value.startsWith(u'"') && value.indexOf(u'"', 1) == value.size() - 1)
        value = value.mid(1, value.size() - 2);
    takeValue(name, value, origin);
    return Done{};
}

Result<Done> SettingsReader::enterSection(const QString &line, const QString &origin)
{
    if (!line.endsWith(u']') || line.size() < 3)
        return Error{QStringLiteral("settings"),
                     Text::tr("%1: \"%2\" is not a section, such as [%3]").arg(origin, line.left(60), m_wantedSection)};
    m_section = line.mid(1, line.size() - 2).trimmed();
    return Done{};
}

void SettingsReader::takeValue(const QString &name, const QString &value, const QString &origin)
{
    const auto ofSection = std::find_if(m_specs.begin(), m_specs.end(), [&](const OptionSpec &spec) {
        return !m_section.isEmpty() && spec.section == m_section;
    });
    if (ofSection != m_specs.end())
        return give(layer.values, *ofSection, name + u'=' + value, origin);
    if (!m_section.isEmpty() && m_section != m_wantedSection)
        return warnOnce(u'[' + m_section, Text::tr("%1: the section [%2] means nothing here and is left out").arg(origin, m_section.left(60)));
    const OptionSpec *spec = specNamed(m_specs, name);
    if (!spec || spec->place != OptionSpec::Place::Everywhere)
        return warnOnce(name, Text::tr("%1: \"%2\" means nothing here and is left out").arg(origin, name.left(60)));
    for (const QString &part : spec->isList ? splitList(value) : QStringList{value})
        give(layer.values, *spec, part, origin);
}

void SettingsReader::warnOnce(const QString &what, const QString &text)
{
    if (m_warned.contains(what))
        return;
    m_warned.insert(what);
    layer.warnings.append(text);
}

} // namespace

Result<SettingsLayer> layerFromSettings(const QList<OptionSpec> &specs, QByteArrayView content, const QString &fileName,
                                        const QString &section)
{
    if (content.startsWith("\xef\xbb\xbf"))
        content = content.sliced(3);
    if (content.contains('\0') || !content.isValidUtf8())
        return Error{QStringLiteral("settings"), Text::tr("%1 is not a settings file: it is no UTF-8 text").arg(fileName)};
    SettingsReader reader(specs, fileName, section);
    const QStringList lines = QString::fromUtf8(content).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (const auto read = reader.readLine(lines[i].trimmed(), i + 1); !read)
            return read.error();
    }
    return reader.layer;
}

} // namespace outcry
