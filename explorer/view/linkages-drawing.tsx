import { useWidth } from "../behaviour/use-width.ts";
import { layoutLinkages } from "../layout/linkages.ts";
import { textWidth } from "../layout/text-width.ts";
import {
  LinkagesPicture,
  type LinkagesPictureProps,
} from "./linkages-picture.tsx";

/** Linkages as a picture as wide as there is room. */
export function LinkagesDrawing(props: Omit<LinkagesPictureProps, "placed">) {
  const [frame, width] = useWidth();
  return (
    <div ref={frame}>
      {width !== null && (
        <LinkagesPicture
          {...props}
          placed={layoutLinkages(props.linkages, width, textWidth)}
        />
      )}
    </div>
  );
}
