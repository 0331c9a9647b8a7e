// Takes the right to run a screening, if nobody has it or its holder fell silent, or says whether it is still held.
MATCH (s:Screening {id: $id})
SET s.touched = timestamp()
WITH s, CASE WHEN $taking THEN s.state <> 'running' OR s.beatAt < timestamp() - $patienceMs
  ELSE s.state = 'running' AND s.runner = $runner END AS held
FOREACH (_ IN CASE WHEN held THEN [1] ELSE [] END |
  SET s.state = 'running', s.runner = $runner, s.beatAt = timestamp(), s.detail = null)
RETURN held
