-- A list says of an imported item that its source may be silent, so the line of a list knows where the item comes from.
update service_items.item
set summary = summary || jsonb_build_object('source', source)
where not summary ? 'source';
