// SPDX-License-Identifier: MIT
#include "ui/look.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <optional>

namespace outcry::look {

namespace {

QString fileOf(const QString &name)
{
    return QStringLiteral(":/outcry/icons/%1.svg").arg(name);
}

/// Draws one of our stroke icons in the theme's colours. Loaded when first drawn, so that icons
/// nobody looks at cost nothing at start-up.
class StrokeIcon final : public QIconEngine
{
public:
    StrokeIcon(QString name, std::optional<Role> role)
        : m_name(std::move(name))
        , m_role(role)
    {
    }

    QIconEngine *clone() const override { return new StrokeIcon(*this); }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double ratio = painter->device() ? painter->device()->devicePixelRatio() : 1;
        const int edge = qMin(rect.width(), rect.height());
        const QRect square(rect.x() + (rect.width() - edge) / 2,
                           rect.y() + (rect.height() - edge) / 2, edge, edge);
        painter->drawPixmap(square, drawn(QSize(edge, edge) * ratio, mode, state));
    }

    /// `size` is in device pixels.
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return drawn(size, mode, state);
    }

private:
    [[nodiscard]] QColor tint(QIcon::Mode mode, QIcon::State state) const
    {
        if (mode == QIcon::Disabled)
            return mix(colour(Role::DimText), colour(Role::Surface), 0.45);
        if (m_role)
            return colour(*m_role);
        return colour(state == QIcon::On ? Role::Link : Role::Text);
    }

    [[nodiscard]] QPixmap drawn(const QSize &size, QIcon::Mode mode, QIcon::State state) const
    {
        const QColor ink = tint(mode, state);
        const QString key = QStringLiteral("outcry/%1/%2/%3x%4")
                                .arg(m_name, ink.name())
                                .arg(size.width())
                                .arg(size.height());
        QPixmap picture;
        if (QPixmapCache::find(key, &picture))
            return picture;
        QFile file(fileOf(m_name));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        // Qt Svg knows no currentColor from outside, so the colour goes into the text.
        QSvgRenderer renderer(file.readAll().replace("currentColor", ink.name().toLatin1()));
        picture = QPixmap(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        renderer.render(&painter);
        painter.end();
        QPixmapCache::insert(key, picture);
        return picture;
    }

    QString m_name;
    std::optional<Role> m_role;
};

QIcon made(QStringView name, std::optional<Role> role)
{
    const QString text = name.toString();
    return QFile::exists(fileOf(text)) ? QIcon(new StrokeIcon(text, role)) : QIcon();
}

} // namespace

QIcon icon(QStringView name)
{
    return made(name, std::nullopt);
}

QIcon icon(QStringView name, Role role)
{
    return made(name, role);
}

} // namespace outcry::look
