import { useState } from "react";

/** What was last answered about this subject: while the next answer is on its way (null) the last one stays; null before the first, or where the subject has changed. */
export function useSteady<Answer>(
  answer: Answer | null,
  subject: string,
): Answer | null {
  const [last, setLast] = useState<{
    readonly subject: string;
    readonly answer: Answer;
  } | null>(null);
  if (
    answer !== null &&
    (last?.subject !== subject || last.answer !== answer)
  ) {
    setLast({ subject, answer });
    return answer;
  }
  return last?.subject === subject ? last.answer : null;
}
