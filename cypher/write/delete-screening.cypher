// Deletes a screening whose suppliers are deleted.
MATCH (s:Screening {id: $id})
WHERE NOT EXISTS { (:ScreenedSupplier {screeningId: $id}) }
WITH s, s.id AS id
DELETE s
RETURN id
