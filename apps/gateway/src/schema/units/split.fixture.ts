/**
 * What its owner does to a map on which a commune becomes several, from a day on; the ids of these are of their codes, and their
 * places begin so far before the end of what they lie in.
 */
export function splitter(
  code: string,
  heirs: readonly string[],
  day: string,
  room = heirs.length,
): string {
  const old = `(select unit_id from unit_version where code = '${code}' and valid_from < '${day}' order by valid_from desc limit 1)`;
  const made = heirs.map(
    (heir, index) => `
    insert into unit (id, valid_from, source) values (md5('${heir}')::uuid, '${day}', 'test');
    insert into unit_version (unit_id, valid_from, code, kind, name, full_name, parent_id)
      select md5('${heir}')::uuid, '${day}', '${heir}', 'XA', 'Mới', 'Xã Mới ${heir}', parent_id
        from unit_version where unit_id = ${old} order by valid_from desc limit 1;
    insert into place (unit_id, parent_id, valid_from, depth, path, path_end)
      select md5('${heir}')::uuid, above.id, '${day}', above.depth + 1,
             above.path_end - ${room - index}, above.path_end - ${room - index - 1}
        from place above where above.id = (
          select parent_id from place where unit_id = ${old} order by valid_from desc limit 1);
    insert into unit_lineage (predecessor_id, successor_id, reorganisation_id, share, source)
      select ${old}, md5('${heir}')::uuid, id, ${1 / heirs.length}, 'test' from reorganisation where number = '${code}/NQ'`,
  );
  return `
    insert into reorganisation (number, title, effective_on, source) values ('${code}/NQ', 'Chia', '${day}', 'test');
    ${made.join(';')};
    update place set valid_to = '${day}' where valid_to is null and unit_id = ${old};
    update unit_version set valid_to = '${day}' where valid_to is null and unit_id = ${old};
    update unit set valid_to = '${day}' where id = ${old}`;
}
