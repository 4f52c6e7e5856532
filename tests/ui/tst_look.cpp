// SPDX-License-Identifier: MIT
#include "model/plain_tool_tip.h"
#include "ui/look.h"
#include "ui/tone_label.h"

#include <QtTest>
#include <QtWidgets>

using namespace outcry;
using look::Role;

Q_DECLARE_METATYPE(look::Wish)
Q_DECLARE_METATYPE(look::Role)

/// Contrast and sizes are computed, never judged by eye.
class LookTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { look::apply(*qApp, look::Theme::Light); }
    void contrastIsThatOfTheStandard();
    void everyTextIsReadableOnItsBackground_data();
    void everyTextIsReadableOnItsBackground();
    void fiveHundredNamesAreReadable_data();
    void fiveHundredNamesAreReadable();
    void aNameKeepsItsColourAndNamesDiffer();
    void upAndDownAreReadableOnEveryGlow_data();
    void upAndDownAreReadableOnEveryGlow();
    void aGlowOnlyFades();
    void thePaletteFollowsTheTheme();
    void anotherThemeCanBeAppliedAnyTime();
    void gapsGrowWithTheFont();
    void fontsAreInPoints();
    void anotherTextSizeIsTakenAtOnce();
    void compactRowsAreLower();
    void anUnknownIconIsNull();
    void everyIconDrawsItselfInItsColour();
    void iconsAreSharpOnDenseScreens();
    void aDisabledIconIsPaler();
    void theDefaultButtonStandsOut();
    void aScrollBarHasAThumbAndNoArrows();
    void aLineThatDoesNotFitIsElidedAndToldWhole();
    void widgetsLookCalmInBothThemes();
};

void LookTest::contrastIsThatOfTheStandard()
{
    QCOMPARE(qRound(look::contrast(Qt::black, Qt::white) * 100), 2100);
    QCOMPARE(look::contrast(Qt::red, Qt::red), 1.0);
    // The grey that is commonly cited as the last readable one on white: 4.54.
    QCOMPARE(qRound(look::contrast(QColor(0x767676), Qt::white) * 100), 454);
}

static QString nameOf(const look::Wish &wish)
{
    return QStringLiteral("%1, %2%3").arg(wish.theme == look::Theme::Dark ? u"dark" : u"light",
                                          wish.upDown == look::UpDown::GreenRed ? u"green/red"
                                                                                : u"blue/orange",
                                          wish.isHighContrast ? u", high contrast" : u"");
}

static void everyLook()
{
    QTest::addColumn<look::Wish>("wish");
    for (const auto theme : {look::Theme::Light, look::Theme::Dark}) {
        for (const auto upDown : {look::UpDown::GreenRed, look::UpDown::BlueOrange}) {
            for (const bool isHighContrast : {false, true}) {
                const look::Wish wish{theme, upDown, isHighContrast};
                QTest::newRow(qPrintable(nameOf(wish))) << wish;
            }
        }
    }
}

static double leastContrast()
{
    return look::wish().isHighContrast ? look::kLeastStarkContrast : look::kLeastContrast;
}

void LookTest::everyTextIsReadableOnItsBackground_data()
{
    everyLook();
}

static bool isReadable(Role text, Role under)
{
    const double found = look::contrast(look::colour(text), look::colour(under));
    if (found < leastContrast())
        qWarning("role %d on role %d: %.2f", int(text), int(under), found);
    return found >= leastContrast();
}

void LookTest::everyTextIsReadableOnItsBackground()
{
    QFETCH(look::Wish, wish);
    look::apply(*qApp, wish);

    for (const Role under :
         {Role::Background, Role::Surface, Role::Sunken, Role::Hover, Role::OwnMessage,
          Role::Mention, Role::AccentPale, Role::Selection, Role::WarningPale, Role::FailurePale})
        QVERIFY(isReadable(Role::Text, under));
    for (const Role under : {Role::Background, Role::Surface, Role::Sunken, Role::Hover,
                             Role::OwnMessage, Role::Mention, Role::AccentPale})
        QVERIFY(isReadable(Role::DimText, under));
    for (const Role text : {Role::Link, Role::Up, Role::Down, Role::Warning, Role::Failure,
                            Role::Online, Role::UnreadLine}) {
        for (const Role under : {Role::Background, Role::Surface, Role::OwnMessage, Role::Mention})
            QVERIFY(isReadable(text, under));
    }
    for (const Role text : {Role::Up, Role::Down}) {
        QVERIFY(isReadable(text, Role::Selection));
        QVERIFY(isReadable(text, Role::Hover));
    }
    QVERIFY(isReadable(Role::Warning, Role::WarningPale));
    QVERIFY(isReadable(Role::Failure, Role::FailurePale));
    QVERIFY(isReadable(Role::AccentText, Role::Accent));
    QVERIFY(isReadable(Role::BadgeText, Role::Badge));
}

void LookTest::fiveHundredNamesAreReadable_data()
{
    everyLook();
}

void LookTest::fiveHundredNamesAreReadable()
{
    QFETCH(look::Wish, wish);
    look::apply(*qApp, wish);

    for (int i = 0; i < 500; ++i) {
        const QColor colour = look::nameColour(QStringLiteral("person%1").arg(i * 7919));
        for (const Role under :
             {Role::Background, Role::Surface, Role::OwnMessage, Role::Mention, Role::Hover})
            QVERIFY2(look::contrast(colour, look::colour(under)) >= leastContrast(),
                     qPrintable(colour.name()));
    }
}

void LookTest::aNameKeepsItsColourAndNamesDiffer()
{
    QSet<QRgb> seen;
    for (int i = 0; i < 100; ++i)
        seen.insert(look::nameColour(QStringLiteral("person%1").arg(i)).rgb());

    QCOMPARE(look::nameColour(u"ann"), look::nameColour(u"ann"));
    QVERIFY(look::nameColour(u"ann") != look::nameColour(u"bob"));
    QVERIFY2(seen.size() >= 25, qPrintable(QString::number(seen.size())));
}

void LookTest::upAndDownAreReadableOnEveryGlow_data()
{
    everyLook();
}

void LookTest::upAndDownAreReadableOnEveryGlow()
{
    QFETCH(look::Wish, wish);
    look::apply(*qApp, wish);

    for (int step = 0; step < look::kGlowSteps; ++step) {
        for (const QColor &glow : {look::upGlow(step), look::downGlow(step)}) {
            for (const Role text : {Role::Up, Role::Down, Role::Text}) {
                const double found = look::contrast(look::colour(text), glow);
                QVERIFY2(found >= leastContrast(),
                         qPrintable(QStringLiteral("step %1: %2").arg(step).arg(found)));
            }
        }
    }
}

void LookTest::aGlowOnlyFades()
{
    const QColor end = look::colour(Role::Background);
    for (int step = 1; step < look::kGlowSteps; ++step)
        QVERIFY(look::contrast(look::upGlow(step), end)
                <= look::contrast(look::upGlow(step - 1), end));

    QVERIFY(look::contrast(look::upGlow(0), end) > 1.15);
    QVERIFY(look::contrast(look::upGlow(look::kGlowSteps - 1), end) < 1.02);
    QCOMPARE(look::upGlow(99), look::upGlow(look::kGlowSteps - 1));
    QCOMPARE(look::downGlow(-1), look::downGlow(0));
}

void LookTest::thePaletteFollowsTheTheme()
{
    QVERIFY(!look::isDark());
    QCOMPARE(QApplication::palette().color(QPalette::Base), look::colour(Role::Background));

    look::apply(*qApp, look::Theme::Dark);

    QVERIFY(look::isDark());
    QCOMPARE(QApplication::palette().color(QPalette::Base), look::colour(Role::Background));
    QVERIFY(look::colour(Role::Background).lightness() < look::colour(Role::Text).lightness());
}

void LookTest::anotherThemeCanBeAppliedAnyTime()
{
    const QColor light = look::colour(Role::Up);

    look::apply(*qApp, look::Theme::Light, look::UpDown::BlueOrange);
    QVERIFY(look::colour(Role::Up) != light);
    QCOMPARE(look::upDown(), look::UpDown::BlueOrange);

    // The test platform's desktop is light.
    look::apply(*qApp, look::Theme::Dark);
    look::apply(*qApp, look::Theme::FollowDesktop);
    QVERIFY(!look::isDark());
    QCOMPARE(look::colour(Role::Up), light);
}

void LookTest::gapsGrowWithTheFont()
{
    QVERIFY(look::gap() >= 6 && look::gap() <= 12);
    QVERIFY(look::halfGap() < look::gap());
    QVERIFY(look::rowHeight() > QFontMetrics(look::textFont()).height());
}

void LookTest::fontsAreInPoints()
{
    for (const QFont &font : {look::textFont(), look::boldFont(), look::smallFont(),
                              look::headingFont(), look::titleFont()})
        QVERIFY(font.pointSizeF() > 0);
    QVERIFY(look::smallFont().pointSizeF() < look::textFont().pointSizeF());
    QVERIFY(look::boldFont().weight() > look::textFont().weight());
}

void LookTest::anotherTextSizeIsTakenAtOnce()
{
    QLabel plain(QStringLiteral("text"));
    QLabel title(QStringLiteral("title"));
    look::setFont(title, look::Font::Title);
    look::Wish wish{look::Theme::Light};
    plain.show();
    title.show();
    const int gap = look::gap();

    wish.points = 20;
    look::apply(*qApp, wish);

    QCOMPARE(plain.font().pointSizeF(), 20.0);
    QCOMPARE(title.font().pointSizeF(), look::titleFont().pointSizeF());
    QVERIFY(title.font().pointSizeF() > 20);
    QVERIFY(look::gap() > gap);
    look::apply(*qApp, look::Theme::Light);
    QCOMPARE(look::gap(), gap);
    QVERIFY(plain.font().pointSizeF() < 20);
}

void LookTest::compactRowsAreLower()
{
    const int usual = look::rowHeight();
    look::Wish wish{look::Theme::Light};
    wish.density = look::Density::Compact;
    QListWidget list;
    list.addItem(QStringLiteral("row"));
    list.show();
    const int row = list.sizeHintForRow(0);

    look::apply(*qApp, wish);

    QVERIFY(look::rowHeight() < usual);
    QVERIFY(look::rowHeight() > QFontMetrics(look::textFont()).height());
    QVERIFY(list.sizeHintForRow(0) < row);
}

void LookTest::anUnknownIconIsNull()
{
    QVERIFY(look::icon(u"no-such-icon").isNull());
}

static QStringList allIcons()
{
    QStringList names = QDir(QStringLiteral(":/outcry/icons")).entryList({QStringLiteral("*.svg")});
    for (QString &name : names)
        name.chop(4);
    return names;
}

/// How much ink is there, and of which average colour.
static std::pair<int, QColor> inkOf(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    int count = 0;
    qint64 red = 0;
    qint64 green = 0;
    qint64 blue = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() < 200)
                continue;
            ++count;
            red += pixel.red();
            green += pixel.green();
            blue += pixel.blue();
        }
    }
    if (count == 0)
        return {0, QColor()};
    return {count, QColor(int(red / count), int(green / count), int(blue / count))};
}

void LookTest::everyIconDrawsItselfInItsColour()
{
    const QStringList names = allIcons();
    QVERIFY(names.size() >= 25);
    for (const QString &name : names) {
        const QIcon icon = look::icon(name, Role::Failure);
        QVERIFY2(!icon.isNull(), qPrintable(name));
        const auto [count, colour] = inkOf(icon.pixmap(QSize(48, 48)));
        QVERIFY2(count > 20, qPrintable(name));
        if (name == u"outcry")
            continue; // the program's own, in colours of its own
        QVERIFY2(look::contrast(colour, look::colour(Role::Failure)) < 1.3,
                 qPrintable(name + colour.name()));
    }
}

void LookTest::iconsAreSharpOnDenseScreens()
{
    QImage sheet(40, 40, QImage::Format_ARGB32_Premultiplied);
    sheet.setDevicePixelRatio(2);
    sheet.fill(Qt::white);
    QPainter painter(&sheet);
    look::icon(u"add", Role::Text).paint(&painter, QRect(0, 0, 20, 20));
    painter.end();
    // The plus is 1.75 of 24 wide: about 3 of 40 device pixels, with full ink in the middle.
    QVERIFY(look::contrast(sheet.pixelColor(20, 12), look::colour(Role::Text)) < 1.3);
    QCOMPARE(sheet.pixelColor(14, 12), QColor(Qt::white));
}

void LookTest::aDisabledIconIsPaler()
{
    const QIcon icon = look::icon(u"close");
    const QColor normal = inkOf(icon.pixmap(QSize(48, 48), QIcon::Normal)).second;
    const QColor disabled = inkOf(icon.pixmap(QSize(48, 48), QIcon::Disabled)).second;
    QVERIFY(look::contrast(normal, Qt::white) > look::contrast(disabled, Qt::white) + 1);
}

void LookTest::theDefaultButtonStandsOut()
{
    QDialog dialog;
    auto *layout = new QHBoxLayout(&dialog);
    auto *usual = new QPushButton(QStringLiteral("Cancel"));
    auto *chosen = new QPushButton(QStringLiteral("Connect"));
    layout->addWidget(usual);
    layout->addWidget(chosen);
    chosen->setDefault(true);
    const auto fillOf = [](QWidget *button) { return button->grab().toImage().pixelColor(8, 4); };
    dialog.resize(300, 60);
    QVERIFY(dialog.grab().width() > 0);

    QCOMPARE(fillOf(chosen), look::colour(Role::Accent));
    QCOMPARE(fillOf(usual), look::colour(Role::Background));
    chosen->setEnabled(false);
    QVERIFY(fillOf(chosen) != look::colour(Role::Accent));
}

void LookTest::aScrollBarHasAThumbAndNoArrows()
{
    QScrollBar bar(Qt::Vertical);
    bar.resize(12, 200);
    bar.setRange(0, 900);
    bar.setPageStep(100);
    QStyleOptionSlider option;
    option.initFrom(&bar);
    option.subControls = QStyle::SC_All;
    option.orientation = Qt::Vertical;
    option.maximum = 900;
    option.pageStep = 100;
    option.sliderPosition = 900;
    const auto part = [&](QStyle::SubControl control) {
        return bar.style()->subControlRect(QStyle::CC_ScrollBar, &option, control, &bar);
    };
    QVERIFY(!part(QStyle::SC_ScrollBarAddLine).isValid());
    QVERIFY(!part(QStyle::SC_ScrollBarSubLine).isValid());
    QCOMPARE(part(QStyle::SC_ScrollBarGroove), QRect(0, 0, 12, 200));
    QCOMPARE(part(QStyle::SC_ScrollBarSlider).bottom(), 199);
    QVERIFY(part(QStyle::SC_ScrollBarSlider).height() >= 20);

    // A click on the way pages; the thumb can be dragged to the end.
    QTest::mouseClick(&bar, Qt::LeftButton, {}, QPoint(6, 150));
    QVERIFY(bar.value() > 0);
    bar.setValue(0);
    QTest::mousePress(&bar, Qt::LeftButton, {}, QPoint(6, 5));
    QTest::mouseMove(&bar, QPoint(6, 190));
    QTest::mouseRelease(&bar, Qt::LeftButton, {}, QPoint(6, 190));
    QCOMPARE(bar.value(), 900);
}

static QWidget *gallery()
{
    auto *window = new QMainWindow;
    window->menuBar()->addMenu(QStringLiteral("&File"));
    window->menuBar()->addMenu(QStringLiteral("&View"));
    QToolBar *bar = window->addToolBar(QStringLiteral("bar"));
    for (const auto name : {u"add", u"search", u"settings", u"plug", u"stop", u"retry"})
        bar->addAction(look::icon(name), QString());
    bar->actions()[1]->setCheckable(true);
    bar->actions()[1]->setChecked(true);
    bar->actions()[4]->setEnabled(false);
    auto *body = new QWidget;
    auto *layout = new QGridLayout(body);
    layout->addWidget(new QLineEdit(QStringLiteral("a field")), 0, 0);
    auto *box = new QComboBox;
    box->addItems({QStringLiteral("one"), QStringLiteral("two")});
    layout->addWidget(box, 0, 1);
    layout->addWidget(new QCheckBox(QStringLiteral("a choice")), 1, 0);
    auto *spin = new QSpinBox;
    layout->addWidget(spin, 1, 1);
    auto *chosen = new QPushButton(QStringLiteral("Connect"));
    chosen->setDefault(true);
    layout->addWidget(new QPushButton(QStringLiteral("Cancel")), 2, 0);
    layout->addWidget(chosen, 2, 1);
    auto *list = new QListWidget;
    for (int i = 0; i < 30; ++i)
        list->addItem(QStringLiteral("row %1").arg(i));
    list->setCurrentRow(2);
    auto *tabs = new QTabWidget;
    tabs->addTab(list, QStringLiteral("Rooms"));
    tabs->addTab(new QTextEdit, QStringLiteral("Log"));
    layout->addWidget(tabs, 3, 0, 1, 2);
    auto *menu = new QMenu(window);
    menu->addAction(look::icon(u"copy"), QStringLiteral("&Copy"), QKeySequence::Copy);
    QAction *glow = menu->addAction(QStringLiteral("Changed prices glow"));
    glow->setCheckable(true);
    glow->setChecked(true);
    menu->addSeparator();
    menu->addAction(look::icon(u"remove"), QStringLiteral("Remove"))->setEnabled(false);
    menu->setActiveAction(menu->actions().first());
    auto *sheet = new QLabel;
    QPixmap icons(8 * 32, 6 * 32);
    icons.fill(look::colour(Role::Background));
    QPainter painter(&icons);
    int i = 0;
    for (const QString &name : allIcons()) {
        look::icon(name, Role::Text).paint(&painter, QRect(i % 8 * 32 + 4, i / 8 * 32 + 4, 24, 24));
        ++i;
    }
    painter.end();
    sheet->setPixmap(icons);
    layout->addWidget(sheet, 0, 2, 3, 1);
    QPixmap shown = menu->grab();
    auto *picture = new QLabel;
    picture->setPixmap(shown);
    layout->addWidget(picture, 3, 2, Qt::AlignTop);
    window->setCentralWidget(body);
    window->statusBar()->showMessage(QStringLiteral("online  12 ms"));
    window->resize(620, 480);
    return window;
}

void LookTest::aLineThatDoesNotFitIsElidedAndToldWhole()
{
    const QString words(QStringLiteral("bid 99.68 · ask 99.70 · volume 2,760,600"));
    ToneLabel label(Role::Text, words);
    label.setEliding(true);
    label.resize(label.fontMetrics().horizontalAdvance(words) + 20, 30);
    label.show();
    const auto toldUnderTheMouse = [&] {
        QToolTip::hideText();
        QHelpEvent asked(QEvent::ToolTip, {5, 5}, label.mapToGlobal(QPoint(5, 5)));
        QCoreApplication::sendEvent(&label, &asked);
        return QToolTip::text();
    };
    const QImage whole = label.grab().toImage();
    QVERIFY(toldUnderTheMouse().isEmpty());

    label.resize(label.width() / 2, 30);

    QCOMPARE(toldUnderTheMouse(), plainToolTip(words));
    // Cut by the edge it would show the same beginning.
    const QImage half = label.grab().toImage();
    QVERIFY(half != whole.copy(half.rect()));
    QCOMPARE(label.text(), words);
}

void LookTest::widgetsLookCalmInBothThemes()
{
    for (const look::Wish &wish : {look::Wish{look::Theme::Light}, look::Wish{look::Theme::Dark},
                                   look::Wish{look::Theme::Light, look::UpDown::GreenRed, true},
                                   look::Wish{look::Theme::Dark, look::UpDown::GreenRed, true}}) {
        look::apply(*qApp, wish);
        const std::unique_ptr<QWidget> window(gallery());
        const QImage image = window->grab().toImage();
        QVERIFY(!image.isNull());
        // Most of a window is plain paper of the theme.
        QCOMPARE(image.pixelColor(image.width() - 10, image.height() - 40),
                 look::colour(Role::Surface));
        const QString folder = qEnvironmentVariable("OUTCRY_PICTURES");
        if (!folder.isEmpty())
            QVERIFY(image.save(
                QStringLiteral("%1/look-%2%3.png").arg(folder, look::isDark() ? u"dark" : u"light",
                                                       wish.isHighContrast ? u"-stark" : u"")));
    }
}

QTEST_MAIN(LookTest)
#include "tst_look.moc"
