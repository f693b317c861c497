import type { TabsState } from "@graphiql/react";
import type { Operation } from "./operation.ts";

/** What a tab holds; an empty operation for no tab. */
export function operationOf(
  tab: Partial<TabsState["tabs"][number]> | undefined,
): Operation {
  return { query: tab?.query ?? "", variables: tab?.variables ?? "" };
}

/** What the tab in front holds. */
export function activeOperation({
  tabs,
  activeTabIndex,
}: TabsState): Operation {
  return operationOf(tabs[activeTabIndex]);
}
