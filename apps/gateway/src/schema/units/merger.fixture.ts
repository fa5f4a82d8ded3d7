/** The unit that a merger of the tests makes. */
export const merged = { id: '00000000-0000-4000-8000-000000099999', code: '99999' } as const;

/** What its owner does to a map on which communes under one parent become one, from a day on. */
export function merger(codes: readonly [string, ...string[]], day: string): string {
  const [first] = codes;
  const ended = `select unit_id from unit_version where code in ('${codes.join("','")}')`;
  const ends = `set valid_to = '${day}' where valid_to is null and unit_id in (${ended})`;
  return `
    insert into reorganisation (number, title, effective_on, source) values ('1/NQ', 'Thử', '${day}', 'test');
    insert into unit (id, valid_from, source) values ('${merged.id}', '${day}', 'test');
    insert into unit_version (unit_id, valid_from, code, kind, name, full_name, parent_id)
      select '${merged.id}', '${day}', '${merged.code}', 'XA', 'Mới', 'Xã Mới', parent_id
        from unit_version where code = '${first}';
    insert into place (unit_id, parent_id, valid_from, depth, path, path_end)
      select '${merged.id}', parent_id, '${day}', max(depth), max(path_end), max(path_end) + 1
        from place where parent_id = (
          select place.parent_id from place join unit_version using (unit_id) where code = '${first}')
       group by parent_id;
    update unit_version ${ends};
    update place ${ends};
    update unit set valid_to = '${day}' where id in (${ended});
    insert into unit_lineage (predecessor_id, successor_id, reorganisation_id, share, source)
      select predecessor.unit_id, '${merged.id}', reorganisation.id, 1, 'test'
        from (${ended}) predecessor, reorganisation where number = '1/NQ'`;
}

/** What the owner of the map does so that a commune goes over to another parent, from a day on. */
export function mover(code: string, parent: string, day: string): string {
  const idOf = (asked: string) =>
    `(select unit_id from unit_version where code = '${asked}' and valid_from < '${day}' limit 1)`;
  return `
    update unit_version set valid_to = '${day}' where valid_to is null and unit_id = ${idOf(code)};
    update place set valid_to = '${day}' where valid_to is null and unit_id = ${idOf(code)};
    insert into unit_version (unit_id, valid_from, code, kind, name, full_name, parent_id)
      select unit_id, '${day}', code, kind, name, full_name, ${idOf(parent)}
        from unit_version where unit_id = ${idOf(code)} order by valid_from desc limit 1;
    insert into place (unit_id, parent_id, valid_from, depth, path, path_end)
      select ${idOf(code)}, beside.parent_id, '${day}', max(beside.depth), max(beside.path_end), max(beside.path_end) + 1
        from place above join place beside on beside.parent_id = above.id
       where above.unit_id = ${idOf(parent)} and above.valid_to is null
       group by beside.parent_id`;
}
