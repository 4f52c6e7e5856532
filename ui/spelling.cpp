// SPDX-License-Identifier: MIT
#include "ui/spelling.h"

#include "model/whole_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>
#include <QStringDecoder>
#include <QStringEncoder>

#ifdef OUTCRY_HUNSPELL
#include <hunspell.hxx>
#endif

#include <utility>

namespace outcry {

constexpr qsizetype kMostOwnWords = 10'000;
constexpr qsizetype kMostSuggestions = 6;
constexpr qsizetype kLongestWord = 60;

static QStringList dictionaryFolders()
{
    return QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, QStringLiteral("hunspell"),
                                     QStandardPaths::LocateDirectory)
        + QStringList{QStringLiteral("/usr/share/hunspell"), QStringLiteral("/usr/share/myspell/dicts")};
}

/// Without ".aff"; empty: not installed.
static QString pathOf(const QString &language)
{
    for (const QString &folder : dictionaryFolders()) {
        const QString path = folder + u'/' + language;
        if (!language.isEmpty() && QFile::exists(path + QStringLiteral(".aff"))
            && QFile::exists(path + QStringLiteral(".dic")))
            return path;
    }
    return {};
}

static QString ownWordsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/outcry/words.txt");
}

#ifdef OUTCRY_HUNSPELL
struct Spelling::Dictionary
{
    explicit Dictionary(const QString &path)
        : hunspell(QFile::encodeName(path + QStringLiteral(".aff")).constData(),
                   QFile::encodeName(path + QStringLiteral(".dic")).constData())
        , encode(hunspell.get_dict_encoding().c_str())
        , decode(hunspell.get_dict_encoding().c_str())
    {
    }

    // Most dictionaries are UTF-8 or Latin; what Qt can not encode is taken for Latin 1.
    std::string bytesOf(const QString &word)
    {
        const QByteArray bytes = encode.isValid() ? QByteArray(encode(word)) : word.toLatin1();
        return bytes.toStdString();
    }
    QString textOf(const std::string &bytes)
    {
        const QByteArray raw = QByteArray::fromStdString(bytes);
        return decode.isValid() ? QString(decode(raw)) : QString::fromLatin1(raw);
    }
    bool isRight(const QString &word) { return hunspell.spell(bytesOf(word)); }
    QStringList suggestions(const QString &word)
    {
        QStringList words;
        for (const std::string &one : hunspell.suggest(bytesOf(word)))
            words.append(textOf(one));
        return words.mid(0, kMostSuggestions);
    }

    Hunspell hunspell;
    QStringEncoder encode;
    QStringDecoder decode;
};

bool Spelling::isBuiltIn()
{
    return true;
}
#else
struct Spelling::Dictionary
{
    explicit Dictionary(const QString &) { }
    bool isRight(const QString &) { return true; }
    QStringList suggestions(const QString &) { return {}; }
};

bool Spelling::isBuiltIn()
{
    return false;
}
#endif

Spelling &Spelling::shared()
{
    static Spelling spelling;
    return spelling;
}

const QString &Spelling::language()
{
    followLocale();
    return m_language;
}

// Looked for when first needed, not while the program starts.
void Spelling::followLocale()
{
    if (std::exchange(m_hasLanguage, true))
        return;
    const QString locale = QLocale().name();
    const QStringList installed = languages();
    if (installed.contains(locale))
        m_language = locale;
    for (const QString &one : installed)
        if (m_language.isEmpty() && one.startsWith(locale.left(2)))
            m_language = one;
}

Spelling::Spelling() = default;

Spelling::~Spelling() = default;

QStringList Spelling::languages() const
{
    QStringList names;
    if (!isBuiltIn())
        return names;
    for (const QString &folder : dictionaryFolders()) {
        const QStringList files = QDir(folder).entryList({QStringLiteral("*.aff")}, QDir::Files);
        for (const QString &file : files) {
            const QString name = file.chopped(4);
            if (!pathOf(name).isEmpty() && !names.contains(name))
                names.append(name);
        }
    }
    names.sort();
    return names;
}

void Spelling::setLanguage(const QString &language)
{
    m_wasChosen = true;
    if (m_hasLanguage && language == m_language)
        return;
    m_hasLanguage = true;
    m_language = language;
    m_dictionary.reset();
    emit changed();
}

void Spelling::useLocale()
{
    m_wasChosen = false;
    m_hasLanguage = false;
    m_language.clear();
    m_dictionary.reset();
    emit changed();
}

QString languageText(const QString &language)
{
    return QStringLiteral("%1 (%2)").arg(QLocale(language).nativeLanguageName(), language);
}

QString Spelling::whatIsMissing() const
{
    if (!isBuiltIn())
        return tr("This program was built without hunspell. Install libhunspell-dev and build it again to check spelling.");
    if (languages().isEmpty())
        return tr("No dictionary is installed. Install one, such as the package hunspell-en-us.");
    return {};
}

Spelling::Dictionary *Spelling::dictionary()
{
    if (!m_dictionary) {
        const QString path = pathOf(m_language);
        if (!path.isEmpty())
            m_dictionary = std::make_unique<Dictionary>(path);
    }
    return m_dictionary.get();
}

void Spelling::loadOwnWords()
{
    if (std::exchange(m_hasOwnWords, true))
        return;
    QFile file(ownWordsFile());
    if (file.size() <= kMostOwnWords * kLongestWord * 3 && file.open(QIODevice::ReadOnly))
        m_ownWords = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts).mid(0, kMostOwnWords);
}

bool Spelling::isRight(const QString &word)
{
    if (!isBuiltIn() || language().isEmpty() || word.size() > kLongestWord)
        return true;
    loadOwnWords();
    Dictionary *known = dictionary();
    return !known || m_ownWords.contains(word, Qt::CaseInsensitive) || known->isRight(word);
}

QStringList Spelling::suggestions(const QString &word)
{
    Dictionary *known = word.size() > kLongestWord ? nullptr : dictionary();
    return known ? known->suggestions(word) : QStringList();
}

void Spelling::addWord(const QString &word)
{
    loadOwnWords();
    if (word.isEmpty() || m_ownWords.size() >= kMostOwnWords || m_ownWords.contains(word))
        return;
    m_ownWords.append(word);
    QDir().mkpath(QFileInfo(ownWordsFile()).absolutePath());
    // What cannot be written is known until the program ends.
    (void)writeWholeFile(ownWordsFile(), (m_ownWords.join(u'\n') + u'\n').toUtf8());
    emit changed();
}

} // namespace outcry
