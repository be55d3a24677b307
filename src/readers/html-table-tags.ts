/**
 * Tags of tables: which part of a table each opens and closes, by the standard's insertion modes. Parts
 * that are left out are implied; tags where none of their kind can be are passed over.
 *
 * One thing differs on purpose: rows and cells before the first table, which browsers run together as text,
 * make a table that ends with the element around it. Whatever cut the page there, its cells are still cells.
 */
import { type ElementType, elementType, Role } from './html-elements.js';
import type { FlowBuilder } from './html-flow.js';
import type { Attributes } from './html-tags.js';

const PARAGRAPH = elementType('p');
const TABLE = elementType('table');
const TBODY = elementType('tbody');
const ROW = elementType('tr');

export function endParagraph(flow: FlowBuilder): void {
  const index = flow.stack.indexOf(PARAGRAPH);
  if (flow.stack.inScope(index)) flow.popTo(index);
}

/** A table within a cell or a caption is one of its own; between the rows it ends the table it stands in. */
export function startTable(flow: FlowBuilder, attributes: Attributes | null): void {
  if (flow.part === Role.Table || flow.part === Role.Section || flow.part === Role.Row) endTable(flow);
  else endParagraph(flow);
  flow.hasTable = true;
  flow.push(TABLE, attributes);
}

export function startTablePart(flow: FlowBuilder, type: ElementType, attributes: Attributes | null): void {
  const { stack } = flow;
  if (flow.part === Role.Other) {
    if (flow.hasTable || type.role === Role.Caption || type.role === Role.Column) return;
    flow.push(TABLE, null, false);
  }
  // Close what cannot hold it: a row holds cells, a section rows, a table all the others.
  const holder = type.role === Role.Cell ? Role.Row : type.role === Role.Row ? Role.Section : Role.Table;
  while (flow.part > holder || flow.part === Role.Caption) flow.popTo(stack.tablePart());
  flow.popTo(stack.tablePart() + 1);
  if (type.role === Role.Column) return;
  const bounded = stack.isBounded(stack.indexOf(TABLE));
  if (type.role >= Role.Row && flow.part === Role.Table) flow.push(TBODY, null, bounded);
  if (type.role === Role.Cell && flow.part === Role.Section) flow.push(ROW, null, bounded);
  flow.push(type, attributes, bounded);
}

export function endTablePart(flow: FlowBuilder, type: ElementType): void {
  const { stack, part } = flow;
  if (part === Role.Other || type.role === Role.Column) return;
  // Only the innermost table or a part of it, and only where it is open under that very name.
  const index = stack.indexOf(type);
  if (index >= stack.indexOf(TABLE)) flow.popTo(index);
}

/** Text and elements between the rows end a table that no tag has opened. */
export function endLooseTable(flow: FlowBuilder): void {
  if (flow.isBetween && !flow.stack.isBounded(flow.stack.indexOf(TABLE))) endTable(flow);
}

function endTable(flow: FlowBuilder): void {
  flow.popTo(flow.stack.indexOf(TABLE));
}
