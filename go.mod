module plumbline

go 1.26
