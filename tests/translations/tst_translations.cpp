// SPDX-License-Identifier: MIT
#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

/// The translation files against the texts of the sources: nothing is missing, nothing was left over, and what the program
/// sets in is set in everywhere.
class TranslationsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void everyTextOfTheSourcesIsFound();
    void nothingIsMissingOrLeftOver_data();
    void nothingIsMissingOrLeftOver();
    void whatIsSetInIsSetInEverywhere_data();
    void whatIsSetInIsSetInEverywhere();
    void pluralsAreComplete_data();
    void pluralsAreComplete();
    void acceleratorsAndEndingsAgree_data();
    void acceleratorsAndEndingsAgree();

private:
    QTemporaryDir m_folder;
    QString m_warnings;
};

namespace {

const QString kRoot = QStringLiteral(OUTCRY_SOURCE_DIR);

struct Entry
{
    QString context;
    QString source;
    /// One, or one for each plural form.
    QStringList texts;
    bool isPlural = false;
    bool isFinished = true;

    [[nodiscard]] QString name() const { return context + QStringLiteral(": \"") + source + QLatin1Char('"'); }
};

Entry readEntry(QXmlStreamReader &xml, const QString &context)
{
    Entry entry;
    entry.context = context;
    entry.isPlural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            entry.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            entry.isFinished = !xml.attributes().hasAttribute(QLatin1String("type"));
            if (!entry.isPlural) {
                entry.texts << xml.readElementText();
                continue;
            }
            while (xml.readNextStartElement())
                entry.texts << xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return entry;
}

QList<Entry> readEntries(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Entry> entries;
    QString context;
    xml.readNextStartElement();
    while (xml.readNextStartElement()) {
        while (xml.readNextStartElement()) {
            if (xml.name() == QLatin1String("name"))
                context = xml.readElementText();
            else if (xml.name() == QLatin1String("message"))
                entries << readEntry(xml, context);
            else
                xml.skipCurrentElement();
        }
    }
    return entries;
}

QString committed(const QString &language)
{
    return kRoot + QStringLiteral("/resources/translations/outcry_%1.ts").arg(language);
}

void languageRows(const QStringList &languages)
{
    QTest::addColumn<QString>("language");
    for (const QString &language : languages)
        QTest::newRow(qPrintable(language)) << language;
}

/// What is replaced later: "%1", "%L1", "%n".
QStringList places(const QString &text)
{
    static const QRegularExpression place(QStringLiteral("%L?(\\d{1,2}|n)"));
    QSet<QString> found;
    for (auto match = place.globalMatch(text); match.hasNext();)
        found << match.next().captured();
    QStringList sorted(found.begin(), found.end());
    sorted.sort();
    return sorted;
}

qsizetype accelerators(QString text)
{
    return text.remove(QStringLiteral("&&")).count(QRegularExpression(QStringLiteral("&\\w"), QRegularExpression::UseUnicodePropertiesOption));
}

} // namespace

void TranslationsTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    for (const QString &language : {QStringLiteral("de"), QStringLiteral("ko"), QStringLiteral("en")}) {
        const QString copy = m_folder.filePath(QStringLiteral("outcry_%1.ts").arg(language));
        QVERIFY(QFile::copy(committed(language), copy));
        QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));
    }
    QProcess update;
    update.setProcessChannelMode(QProcess::MergedChannels);
    update.start(kRoot + QStringLiteral("/script/translations"), {m_folder.path()});
    QVERIFY(update.waitForFinished(120'000));
    m_warnings = QString::fromUtf8(update.readAll());
    QCOMPARE(update.exitCode(), 0);
}

void TranslationsTest::everyTextOfTheSourcesIsFound()
{
    // tr() outside of a class that has a context; see model/text.h.
    QVERIFY2(m_warnings.trimmed().isEmpty(), qPrintable(m_warnings));
    // A text that is handed to translate() by a variable is seen by nobody, unless it is marked where it stands.
    static const QRegularExpression hidden(QStringLiteral("translate\\(\\s*\"[^\"]*\"\\s*,\\s*[a-z]"));
    QStringList found;
    for (const QString &folder : {QStringLiteral("app"), QStringLiteral("model"), QStringLiteral("client"), QStringLiteral("server"),
                                  QStringLiteral("ui")}) {
        QDirIterator walk(kRoot + u'/' + folder, {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                          QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            QFile file(walk.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            if (text.contains(hidden) && !text.contains(QStringLiteral("QT_TRANSLATE_NOOP")))
                found << file.fileName();
        }
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TranslationsTest::nothingIsMissingOrLeftOver_data()
{
    languageRows({QStringLiteral("de"), QStringLiteral("ko"), QStringLiteral("en")});
}

void TranslationsTest::nothingIsMissingOrLeftOver()
{
    QFETCH(QString, language);
    const QList<Entry> now = readEntries(m_folder.filePath(QStringLiteral("outcry_%1.ts").arg(language)));
    const QList<Entry> before = readEntries(committed(language));
    QStringList problems;
    for (const Entry &entry : now) {
        if (!entry.isFinished || entry.texts.isEmpty() || entry.texts.contains(QString()))
            problems << entry.name();
    }

    QVERIFY2(problems.isEmpty(), qPrintable(QStringLiteral("script/translations, then translate:\n") + problems.join(u'\n')));
    QCOMPARE(before.size(), now.size());
    QVERIFY(language == QStringLiteral("en") || now.size() > 400);
}

void TranslationsTest::whatIsSetInIsSetInEverywhere_data()
{
    languageRows({QStringLiteral("de"), QStringLiteral("ko"), QStringLiteral("en")});
}

void TranslationsTest::whatIsSetInIsSetInEverywhere()
{
    QFETCH(QString, language);
    QStringList problems;
    for (const Entry &entry : readEntries(committed(language))) {
        for (const QString &text : entry.texts) {
            // "one symbol" may say its number in words.
            QStringList wanted = places(entry.source);
            QStringList found = places(text);
            if (entry.isPlural && !found.contains(QStringLiteral("%n")))
                wanted.removeOne(QStringLiteral("%n"));
            if (found != wanted)
                problems << entry.name() + QStringLiteral(" → ") + text;
        }
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void TranslationsTest::pluralsAreComplete_data()
{
    languageRows({QStringLiteral("de"), QStringLiteral("ko"), QStringLiteral("en")});
}

void TranslationsTest::pluralsAreComplete()
{
    QFETCH(QString, language);
    const qsizetype forms = language == QStringLiteral("ko") ? 1 : 2;
    QStringList problems;
    for (const Entry &entry : readEntries(committed(language))) {
        if (entry.texts.size() != (entry.isPlural ? forms : 1))
            problems << entry.name();
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void TranslationsTest::acceleratorsAndEndingsAgree_data()
{
    languageRows({QStringLiteral("de"), QStringLiteral("ko")});
}

void TranslationsTest::acceleratorsAndEndingsAgree()
{
    QFETCH(QString, language);
    QStringList problems;
    for (const Entry &entry : readEntries(committed(language))) {
        for (const QString &text : entry.texts) {
            const bool asksMore = entry.source.endsWith(u'…');
            const bool isFine = accelerators(text) == accelerators(entry.source) && text.endsWith(u'…') == asksMore
                && text.count(u'\n') == entry.source.count(u'\n') && text.count(u'\t') == entry.source.count(u'\t')
                && text.startsWith(u' ') == entry.source.startsWith(u' ');
            if (!isFine)
                problems << entry.name() + QStringLiteral(" → ") + text;
        }
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
