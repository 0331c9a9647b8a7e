// Are all indexes online?
SHOW INDEXES YIELD name, state
RETURN name, state
ORDER BY name
