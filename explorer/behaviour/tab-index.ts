import { options, type VNode } from "preact";

/**
 * React's `tabIndex` for all elements: Preact writes it on those of SVG as it is spelled, and there browsers know `tabindex` alone. In force
 * once this module is imported.
 */
const before = options.vnode?.bind(options);
options.vnode = (vnode: VNode<{ tabIndex?: number; tabindex?: number }>) => {
  const { type, props } = vnode;
  if (typeof type === "string" && props.tabIndex !== undefined) {
    props.tabindex = props.tabIndex;
    delete props.tabIndex;
  }
  before?.(vnode);
};
