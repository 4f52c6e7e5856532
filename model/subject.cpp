// SPDX-License-Identifier: MIT
#include "model/subject.h"

#include "model/text.h"

namespace outcry {

QString changedText(const SubjectChange &change)
{
    const QString &author = change.subject.author.nickname;
    // Set in at once: words that hold "%1" stay as they are.
    return change.subject.text.isEmpty() ? Text::tr("%1 cleared the topic").arg(author)
                                         : Text::tr("%1 changed the topic to: %2").arg(author, change.subject.text);
}

QString presentText(const Subject &subject)
{
    return Text::tr("The topic is: %1 (set by %2)").arg(subject.text, subject.author.nickname);
}

} // namespace outcry
