import { narrow } from "../../state/choose.ts";
import type { LandingView, ListOrder } from "../../state/landing.ts";
import type { Go } from "../../state/view.ts";

const orders: readonly { readonly value: ListOrder; readonly label: string }[] =
  [
    { value: "relevance", label: "best match" },
    { value: "text", label: "text order" },
    { value: "citations", label: "most cited works" },
    { value: "title", label: "title" },
  ];

interface OrderSelectProps {
  readonly view: LandingView;
  readonly go: Go;
}

/** The order of the list; best match is offered only while searching. */
export function OrderSelect({ view, go }: OrderSelectProps) {
  const searching = view.text.trim() !== "";
  const usual = searching ? "relevance" : "text";
  return (
    <label className="order">
      <span>in </span>
      <select
        aria-label="Order of the list"
        value={view.order ?? usual}
        onChange={({ target }) => {
          const order = orders.find(({ value }) => value === target.value);
          go(
            narrow(view, {
              order: !order || order.value === usual ? null : order.value,
            }),
          );
        }}
      >
        {orders
          .filter(({ value }) => searching || value !== "relevance")
          .map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
      </select>
    </label>
  );
}
