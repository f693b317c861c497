import {
  type PageHead as Head,
  usePageHead,
} from "../behaviour/use-page-head.ts";

/** What a page says of itself outside its content. Draws nothing. */
export function PageHead(head: Head) {
  usePageHead(head);
  return null;
}
