Creator "actorgraph"
graph [
  directed 0
  unit "sentence"
  documents 5
  alpha 0.05
  rolledUp 1
  note "a &#34;b&#34; <c> &#38; d&#10;*/ e"
  node [
    id 0
    label "Q1"
    name "&#1605;&#1581;&#1605;&#1583; &#1576;&#1606; &#1587;&#1604;&#1605;&#1575;&#1606;"
    kind "person"
    mentions 12
    share 0.48
    isState 0
    start "2024-01-02"
    end "2024-05-02"
    color "#1f77b4"
    size 12.0
    x 0.0
    y 0.0
  ]
  node [
    id 1
    label "Q2"
    name "&#1580;&#1575;&#1605;&#1593;&#1577; &#1575;&#1604;&#1583;&#1608;&#1604; &#1575;&#1604;&#1593;&#1585;&#1576;&#1610;&#1577;"
    kind "organisation"
    mentions 7
    share 0.28
    isState 1
    start "2024-01-05"
    end "2024-05-05"
    color "#ff7f0e"
    size 7.0
    x 100.5
    y -20.25
  ]
  node [
    id 2
    label "Q3"
    name "Emmanuel &#34;Manu&#34; Macron &#38; <Co> \N o'k"
    kind "person"
    mentions 3
    share 0.12
    start "2024-02-10"
    end "2024-05-10"
    color "#2ca02c"
    size 3.0
    x -50.0
    y 80.0
  ]
  node [
    id 3
    label "Q4"
    name "=SUM(1+1)"
    kind "organisation"
    mentions 1
    share 1.0e-07
    isState 0
    start "2024-03-01"
    color "#d62728"
    size 1.0
    x 10.0
    y 10.0
  ]
  node [
    id 4
    label "Q5"
    name "&#304;stanbul &#21271;&#20140; &#128332;"
    kind "place"
    mentions 2
    share 12.0
    isState 1
    start "2024-03-02"
    end "2024-05-02"
    color "#9467bd"
    size 2.5
    x 5.0
    y -75.125
  ]
  node [
    id 5
    label "Q6"
    kind ""
    isState 0
    color "#010203"
    size 1.0
    x 5.0
    y 5.0
  ]
  edge [
    source 0
    target 1
    label "met"
    weight 12.0
    units 12
    isUncertain 0
    start "2024-01-05"
    color "#7f7f7f"
    thickness 6.0
    style "solid"
  ]
  edge [
    source 0
    target 2
    weight 3.5
    units 4
    isUncertain 1
    start "2024-02-10"
    color "#7f7f7f"
    thickness 2.5
    style "dashed"
  ]
  edge [
    source 1
    target 2
    label "a &#38; b"
    weight 1.0
    units 1
    isUncertain 0
    start "2024-02-10"
    color "#d62728"
    thickness 1.0
    style "solid"
  ]
  edge [
    source 3
    target 4
    label ""
    weight 0.1
    units 1
    start "2024-03-02"
    thickness 0.5
    style "dotted"
  ]
]
