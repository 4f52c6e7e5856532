// SPDX-License-Identifier: MIT
#pragma once

class QMimeData;

namespace outcry {

/// Whether what is pasted or dropped is a picture: pixels, or files that are pictures by their
/// name. The one place that decides it; once a server takes pictures, what is offered here is sent.
[[nodiscard]] bool holdsPicture(const QMimeData &data);

} // namespace outcry
