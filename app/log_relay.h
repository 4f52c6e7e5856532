// SPDX-License-Identifier: MIT
#pragma once

#include "model/log_model.h"

#include <QObject>

namespace outcry {

/// Hands every log line to a window, besides where it went before. One per process, made in the main thread before
/// other threads start and destroyed after they ended. lineLogged() comes in the main thread.
class LogRelay : public QObject
{
    Q_OBJECT

public:
    explicit LogRelay(QObject *parent = nullptr);
    ~LogRelay() override;

signals:
    void lineLogged(const outcry::LogLine &line);
};

} // namespace outcry
