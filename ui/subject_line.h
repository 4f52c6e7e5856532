// SPDX-License-Identifier: MIT
#pragma once

#include "model/subject.h"
#include "ui/line_text.h"

#include <QTextLayout>
#include <QWidget>

class QLineEdit;

namespace outcry {

/// What the shown room is about: one line in its head, cut where there is no more space; its links open. After a double click, or
/// edit(), it is a field.
class SubjectLine : public QWidget
{
    Q_OBJECT

public:
    explicit SubjectLine(QWidget *parent = nullptr);

    /// What is being typed stays.
    void setSubject(const Subject &subject);
    /// Off where there is no room. Ends typing.
    void setEditable(bool isEditable);
    [[nodiscard]] bool isEditing() const;

public slots:
    void edit();
    /// Without changing anything.
    void leave();

signals:
    /// Return was pressed on another text; empty: it is to be cleared.
    void typed(const QString &text);
    /// Why Return does nothing.
    void told(const QString &words);
    void editingEnded();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void submit();
    void refreshWords();
    /// Invalid: none is there.
    [[nodiscard]] QUrl linkAt(QPointF place) const;

    Subject m_subject;
    /// With what editing began.
    QString m_begun;
    QString m_shown;
    QList<TextSpan> m_links;
    QTextLayout m_layout;
    QLineEdit *m_field;
    bool m_isEditable = false;
};

} // namespace outcry
