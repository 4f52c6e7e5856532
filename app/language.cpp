// SPDX-License-Identifier: MIT
#include "app/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace outcry {

static constexpr auto kHasOwnLocale = "hasOwnLocale";

QStringList languages()
{
    return {QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("ko")};
}

/// The first language of the locale that we know: who wants Welsh, then German, gets German.
static QString languageOfDesktop()
{
    for (const QString &wanted : QLocale().uiLanguages()) {
        const QString code = wanted.section(u'-', 0, 0);
        if (languages().contains(code))
            return code;
    }
    return languages().first();
}

static void install(QCoreApplication &application, const QString &file, const QString &folder)
{
    auto *translator = new QTranslator(&application);
    // Without Qt's own texts its standard buttons are English; nothing else depends on them.
    if (translator->load(file, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

void speak(QCoreApplication &application, const QString &language)
{
    // Spoken to before, in another language.
    if (application.property(kHasOwnLocale).toBool())
        QLocale::setDefault(QLocale::system());
    qDeleteAll(application.findChildren<QTranslator *>(Qt::FindDirectChildrenOnly));
    const bool isChosen = languages().contains(language);
    const QString code = isChosen ? language : languageOfDesktop();
    // A country that speaks the chosen language keeps its own ways of writing numbers.
    const bool hasOwnLocale = isChosen && QLocale().language() != QLocale(code).language();
    if (hasOwnLocale)
        QLocale::setDefault(QLocale(code));
    application.setProperty(kHasOwnLocale, hasOwnLocale);
    // The sources are English, Qt's as well as ours; the file of ours holds plurals only.
    if (code != languages().first())
        install(application, QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, QStringLiteral("outcry_") + code, QStringLiteral(":/outcry/translations"));
}

} // namespace outcry
