import { createRoot } from "react-dom/client";
import { operationIn } from "./address.ts";
import { ApiPage } from "./api-page.tsx";
import "./styles/index.css";

const root = document.getElementById("root");
if (!root) throw new Error("graphiql.html has no element #root");
createRoot(root).render(
  <ApiPage opened={operationIn(window.location.search)} />,
);
