import type { KindInfo } from '@sophora/contract/imports';
import type { Kind } from '@sophora/domain/ledger/kind';

export function presentKind(kind: Kind): KindInfo {
  return {
    id: kind.id,
    label: kind.label,
    unit: kind.unit,
    reference: kind.reference ?? false,
    fields: kind.fields.map((f) => ({
      name: f.name,
      label: f.label,
      type: f.type,
      required: f.required ?? false,
      personal: f.personal ?? false,
      values: f.values ? { ...f.values } : null,
    })),
    declarations: (kind.declarations ?? []).map((d) => ({
      id: d.id,
      label: d.label,
      hint: d.hint,
      type: d.type,
      values: d.values ? { ...d.values } : null,
    })),
    list: {
      columns: [...kind.list.columns],
      filters: [...kind.list.filters],
      sorts: [...kind.list.sorts],
      search: [...kind.list.search],
    },
  };
}
