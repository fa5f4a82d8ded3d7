/** 173 communes, each with its district and latest signing: what a coordinator's list shows. */
export const communesQuery = `query Communes {
  units(level: COMMUNE, first: 200) {
    totalCount
    nodes {
      code
      fullName
      parent { code fullName }
      latestSigning { state number signedOn validFrom validTo }
    }
  }
}`;

/** The same answer as the database itself would print it: the floor under any gateway. */
export const communesSql = `
  SELECT json_build_object('totalCount', count(*), 'nodes', json_agg(row.node ORDER BY row.code))::text AS answer
  FROM (
    SELECT version.code, json_build_object(
      'code', version.code, 'fullName', version.full_name,
      'parent', json_build_object('code', parent.code, 'fullName', parent.full_name),
      'latestSigning', latest.signing) AS node
    FROM unit_version version
    JOIN unit_version parent ON parent.unit_id = version.parent_id
      AND parent.valid_from <= $1 AND (parent.valid_to IS NULL OR $1 < parent.valid_to)
    LEFT JOIN LATERAL (
      SELECT json_build_object('state', signing.state, 'number', signing.number, 'signedOn', signing.signed_on,
        'validFrom', signing.valid_from, 'validTo', signing.valid_to) AS signing
      FROM signing WHERE signing.unit_id = version.unit_id
      ORDER BY signing.valid_from DESC, signing.id LIMIT 1
    ) latest ON true
    WHERE version.level = 'COMMUNE' AND version.valid_from <= $1 AND (version.valid_to IS NULL OR $1 < version.valid_to)
  ) row`;
