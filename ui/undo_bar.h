// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;
class QPushButton;

namespace outcry {

/// Says what was just done and offers to take it back, for half a minute or until something else is
/// done. Hidden otherwise.
class UndoBar : public QFrame
{
    Q_OBJECT

public:
    static constexpr int kShownMs = 30'000;

    explicit UndoBar(QWidget *parent = nullptr);

    void offer(const QString &done, const QString &undo, std::function<void()> takeBack);
    [[nodiscard]] bool isOffering() const { return bool(m_takeBack); }

signals:
    void isOfferingChanged(bool isOffering);

public slots:
    void dismiss();
    void takeBack();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_words;
    QPushButton *m_undo;
    std::function<void()> m_takeBack;
    QTimer m_end;
};

} // namespace outcry
