import { useWidth } from "../../behaviour/use-width.ts";
import { layoutLinkages } from "../../layout/linkages.ts";
import { textWidth } from "../../layout/text-width.ts";
import {
  LinkagesPicture,
  type LinkagesPictureProps,
} from "./linkages-picture.tsx";

/** How wide the picture is on a large screen, in px: so it is drawn until its place can be measured. */
const usualWidth = 704;

/** Linkages as a picture as wide as there is room. */
export function LinkagesDrawing(props: Omit<LinkagesPictureProps, "placed">) {
  const { ref, width, measured } = useWidth(usualWidth);
  return (
    <div ref={ref} className={measured ? undefined : "assumed"}>
      <LinkagesPicture
        {...props}
        placed={layoutLinkages(props.linkages, width, textWidth)}
      />
    </div>
  );
}
