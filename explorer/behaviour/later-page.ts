import type { ComponentType } from "react";
import type { Go } from "../state/view.ts";

export interface PageProps<View> {
  readonly view: View;
  readonly go: Go;
}

/** A page whose module comes when it is first wanted. */
export interface LaterPage<View> {
  /** Null until it has come. */
  readonly component: () => ComponentType<PageProps<View>> | null;
  /** Has it come; asks anew where that failed before. */
  readonly load: () => Promise<void>;
}

export function laterPage<View>(
  fetchComponent: () => Promise<ComponentType<PageProps<View>>>,
): LaterPage<View> {
  let component: ComponentType<PageProps<View>> | null = null;
  return {
    component: () => component,
    load: async () => {
      component ??= await fetchComponent();
    },
  };
}
