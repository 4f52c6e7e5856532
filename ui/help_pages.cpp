// SPDX-License-Identifier: MIT
#include "ui/help_pages.h"

#include "model/text.h"
#include "ui/look.h"
#include "ui/tone_label.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSysInfo>
#include <QVBoxLayout>

namespace outcry {

/// For a report of a fault.
static QString versionText()
{
    return QStringLiteral("Outcry %1, Qt %2, %3, %4")
        .arg(QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion()), QSysInfo::prettyProductName(),
             QGuiApplication::platformName());
}

static QWidget *aboutWords()
{
    auto *words = new QWidget;
    auto *column = new QVBoxLayout(words);
    column->setContentsMargins(0, 0, 0, 0);
    auto *title = new QLabel(QStringLiteral("Outcry %1").arg(QCoreApplication::applicationVersion()));
    look::setFont(*title, look::Font::Title);
    column->addWidget(title);
    for (const QString &text : {Text::tr("Chat and live prices for desks, clubs and small firms, on your own server."),
                                Text::tr("Prices marked as simulated are invented and belong to no market."),
                                Text::tr("Free software under the MIT licence.")}) {
        auto *line = new QLabel(text);
        line->setWordWrap(true);
        column->addWidget(line);
    }
    auto *details = new ToneLabel(look::Role::DimText, versionText());
    look::setFont(*details, look::Font::Small);
    details->setWordWrap(true);
    details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(details);
    column->addStretch(1);
    return words;
}

void showAboutPage(QWidget &parent)
{
    auto *page = new QDialog(&parent);
    page->setAttribute(Qt::WA_DeleteOnClose);
    page->setObjectName(QStringLiteral("about"));
    page->setWindowTitle(Text::tr("About Outcry"));
    auto *picture = new QLabel;
    const int edge = 8 * look::gap();
    picture->setPixmap(look::programIcon().pixmap(QSize(edge, edge), page->devicePixelRatioF()));
    auto *row = new QHBoxLayout;
    row->setSpacing(2 * look::gap());
    row->addWidget(picture, 0, Qt::AlignTop);
    row->addWidget(aboutWords(), 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *copy = buttons->addButton(Text::tr("Copy version"), QDialogButtonBox::ActionRole);
    QObject::connect(copy, &QPushButton::clicked, page, [] { QGuiApplication::clipboard()->setText(versionText()); });
    QObject::connect(buttons, &QDialogButtonBox::rejected, page, &QDialog::reject);
    auto *layout = new QVBoxLayout(page);
    layout->addLayout(row);
    layout->addWidget(buttons);
    page->setMinimumWidth(56 * look::gap());
    page->open();
}

} // namespace outcry
