import { useEditorContext, useExecutionContext } from "@graphiql/react";
import { useEffect, useEffectEvent } from "react";
import { operationIn } from "./address.ts";
import { exampleOf } from "./examples.ts";
import { activeOperation } from "./tabs.ts";
import { useOpenOperation } from "./use-open-operation.ts";

/** Draws nothing: it does inside GraphiQL what GraphiQL does not do by itself. */
export function PageBehaviour() {
  useFirstAnswer();
  useTravel();
  useEditorsForAll();
  return null;
}

/** Answers the example that the page opens with. What else a link may hold waits for the run button. */
function useFirstAnswer(): void {
  const editors = useEditorContext({ nonNull: true });
  const execution = useExecutionContext({ nonNull: true });
  const answerExample = useEffectEvent(() => {
    if (exampleOf(activeOperation(editors))) execution.run();
  });
  const areReady =
    editors.queryEditor !== null &&
    editors.variableEditor !== null &&
    editors.responseEditor !== null;
  useEffect(() => {
    if (areReady) answerExample();
  }, [areReady]);
}

/** Follows Back and Forward. */
function useTravel(): void {
  const open = useOpenOperation();
  const openAddress = useEffectEvent(() => {
    open(operationIn(window.location.search));
  });
  useEffect(() => {
    function travel() {
      openAddress();
    }
    window.addEventListener("popstate", travel);
    return () => {
      window.removeEventListener("popstate", travel);
    };
  }, []);
}

/** Names the editors for those who hear the page, wraps their lines, and lets Tab leave them, which it must for those without a mouse. */
function useEditorsForAll(): void {
  const { queryEditor, variableEditor, responseEditor } = useEditorContext({
    nonNull: true,
  });
  useEffect(() => {
    const editors = [
      { editor: queryEditor, name: "Query" },
      { editor: variableEditor, name: "Variables, as JSON" },
      { editor: responseEditor, name: "Answer" },
    ];
    for (const { editor, name } of editors) {
      editor?.setOption("screenReaderLabel", name);
      editor?.setOption("lineWrapping", true);
      editor?.addKeyMap({ Tab: false, "Shift-Tab": false });
    }
  }, [queryEditor, variableEditor, responseEditor]);
}
