import { useEditorContext, useExecutionContext } from "@graphiql/react";
import { flushSync } from "react-dom";
import { exampleOf } from "./examples.ts";
import { isSame, type Operation } from "./operation.ts";
import { operationOf } from "./tabs.ts";

/**
 * A function that puts an operation into the editors and, where it is an example, runs it. It goes to the tab that holds it already, else
 * takes the place of an unchanged example, else gets a tab of its own: what somebody wrote is never overwritten.
 */
export function useOpenOperation(): (operation: Operation) => void {
  const editors = useEditorContext({ nonNull: true });
  const execution = useExecutionContext({ nonNull: true });
  return (operation) => {
    const { tabs, activeTabIndex } = editors;
    const held = tabs.findIndex((tab) => isSame(operationOf(tab), operation));
    if (held >= 0) {
      flushSync(() => {
        editors.changeTab(held);
      });
    } else {
      const active = operationOf(tabs[activeTabIndex]);
      const isFree = active.query.trim() === "" || exampleOf(active) !== null;
      // A new tab empties the editors, which has to be over before they are filled.
      flushSync(() => {
        if (!isFree) editors.addTab();
      });
      const { query, variables } = operation;
      editors.queryEditor?.setValue(query);
      editors.variableEditor?.setValue(variables);
      editors.responseEditor?.setValue("");
      editors.updateActiveTabValues({ query, variables, response: null });
    }
    const example = exampleOf(operation);
    if (!example) return;
    // GraphiQL finds the name a moment later, and would run the one before.
    editors.setOperationName(example.name);
    execution.run();
  };
}
