// SPDX-License-Identifier: MIT
#pragma once

#include "ui/preferences.h"

namespace outcry {

/// Makes hold in the whole program what the user prefers for the whole of it: look, clock, spelling. Follows the preferences,
/// and they follow what is chosen elsewhere. GUI thread.
class AppliedPreferences : public QObject
{
    Q_OBJECT

public:
    /// The preferences must outlive it. Applies them at once.
    explicit AppliedPreferences(Preferences &preferences);

private:
    void applySpelling();
    void noteSpelling();
    void onChanged(Preferences::Key key);

    Preferences &m_preferences;
};

} // namespace outcry
