// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QStringList>

#include <memory>

namespace outcry {

/// The dictionary that what is typed is checked against: hunspell's, where it was there when this
/// was built and a dictionary is installed; without, every word is right. One for the whole
/// program; loads nothing before the first word is asked about. GUI thread.
class Spelling : public QObject
{
    Q_OBJECT

public:
    static Spelling &shared();
    ~Spelling() override;

    /// Built with hunspell.
    [[nodiscard]] static bool isBuiltIn();
    /// Names of installed dictionaries ("en_US"), sorted.
    [[nodiscard]] QStringList languages() const;
    /// Empty: nothing is checked. At first the dictionary of the user's locale, if there is one.
    [[nodiscard]] const QString &language();
    /// By setLanguage(), not by the locale.
    [[nodiscard]] bool wasChosen() const { return m_wasChosen; }
    /// One that is not installed is as good as none.
    void setLanguage(const QString &language);
    /// As at first: the dictionary of the user's locale.
    void useLocale();
    /// What is missing so that words are checked, in a sentence; empty: nothing.
    [[nodiscard]] QString whatIsMissing() const;

    [[nodiscard]] bool isRight(const QString &word);
    /// The best first, bounded.
    [[nodiscard]] QStringList suggestions(const QString &word);
    /// Kept for good in the user's own list.
    void addWord(const QString &word);

signals:
    /// Other words are right now.
    void changed();

private:
    struct Dictionary;

    Spelling();
    [[nodiscard]] Dictionary *dictionary();
    void loadOwnWords();
    void followLocale();

    QString m_language;
    QStringList m_ownWords;
    bool m_hasOwnWords = false;
    bool m_wasChosen = false;
    bool m_hasLanguage = false;
    std::unique_ptr<Dictionary> m_dictionary;
};

/// "Deutsch (de_DE)"
[[nodiscard]] QString languageText(const QString &language);

} // namespace outcry
